package click.dailyfeed.bench.loader;

import click.dailyfeed.bench.client.Comment;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.NewComment;
import click.dailyfeed.bench.client.NewPost;
import click.dailyfeed.bench.client.Post;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.client.SignUp;
import click.dailyfeed.bench.journal.Entry;
import click.dailyfeed.bench.journal.Journal;
import click.dailyfeed.bench.plan.Account;
import click.dailyfeed.bench.plan.Deed;
import click.dailyfeed.bench.plan.Plan;
import click.dailyfeed.bench.plan.Planned;
import click.dailyfeed.bench.plan.PlannedComment;
import click.dailyfeed.bench.plan.PlannedFollow;
import click.dailyfeed.bench.plan.PlannedLike;
import click.dailyfeed.bench.plan.PlannedPost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings a plan onto the platform, step by step; what the journal has is not done again. A deed is recorded when its answer
 * is there, so that the run can be stopped at any point and begun anew.
 */
final class LoadRun {
    private static final int DEPTHS = 3;

    private final Plan plan;
    private final Journal journal;
    private final DailyfeedClient client;
    private final Sessions sessions;
    private final Steps steps;

    /** Whether the platform may have more than the journal says. */
    private final AtomicBoolean answersMayBeLost;

    LoadRun(Plan plan, Journal journal, DailyfeedClient client, Sessions sessions, Steps steps) {
        this.plan = plan;
        this.journal = journal;
        this.client = client;
        this.sessions = sessions;
        this.steps = steps;
        this.answersMayBeLost = new AtomicBoolean(!journal.isEmpty());
    }

    /**
     * Does what is left to do.
     *
     * @throws click.dailyfeed.bench.BenchException if the platform refuses something, or the journal cannot be written
     */
    void run() {
        requireSamePlatform();
        step("sign up", plan.accounts(), this::signUp);
        logIn();
        step("follow", mixed(plan.follows()), this::follow);
        findLost("lost posts", plan.posts(), PlannedPost::author, LostAnswers::findPosts);
        step("post", plan.posts(), this::post);
        for (int depth = 0; depth < DEPTHS; depth++) {
            comment(depth);
        }
        step("like", plan.likes(), this::like);
    }

    private void requireSamePlatform() {
        plan.accounts().stream().filter(journal::has).findFirst().ifPresent(account -> sessions.of(account.number()));
    }

    private void signUp(Account account) {
        Optional<Long> signedUp = client.signUp(new SignUp(
                account.email(),
                account.password(),
                account.displayName(),
                account.handle(),
                account.displayName(),
                account.bio(),
                account.location(),
                account.birthDate(),
                account.gender(),
                account.language().timezone(),
                account.language().code(),
                account.language().country(),
                "PUBLIC"));
        if (signedUp.isEmpty()) {
            answersMayBeLost.set(true);
        }
        long id = signedUp.orElseGet(() -> sessions.of(account.number()).memberId());
        journal.record(Entry.of(account, id));
    }

    /** Logs in whoever has something left to do, so that no later step waits for the hashing of passwords. */
    private void logIn() {
        List<Integer> members = Stream.of(plan.follows(), plan.posts(), plan.comments(), plan.likes())
                .flatMap(List::stream)
                .filter(planned -> !journal.has(planned))
                .map(Planned::member)
                .distinct()
                .toList();
        steps.run("log in", 0, members, sessions::of);
    }

    private void follow(PlannedFollow follow) {
        client.follow(sessions.of(follow.member()), journal.id(Deed.MEMBER, follow.followed()));
        journal.record(Entry.of(follow));
    }

    private void post(PlannedPost post) {
        Session author = sessions.of(post.author());
        Post written = client.write(author, key(post), new NewPost(post.title(), post.content()));
        journal.record(Entry.of(post, written.id(), written.createdAt()));
    }

    private void comment(int depth) {
        List<PlannedComment> comments = plan.comments().stream()
                .filter(comment -> comment.depth() == depth)
                .toList();
        Function<PlannedComment, Object> place = comment -> List.of(comment.post(), comment.parent());
        findLost("lost comments", comments, place, LostAnswers::findComments);
        step(depth == 0 ? "comment" : "reply " + depth, comments, this::comment);
    }

    private void comment(PlannedComment comment) {
        Long parent = comment.depth() == 0 ? null : journal.id(Deed.COMMENT, comment.parent());
        Comment written = client.write(
                sessions.of(comment.author()),
                key(comment),
                new NewComment(journal.id(Deed.POST, comment.post()), parent, comment.content()));
        journal.record(Entry.of(comment, written.id(), written.createdAt()));
    }

    private void like(PlannedLike like) {
        client.like(sessions.of(like.member()), journal.id(Deed.POST, like.post()));
        journal.record(Entry.of(like));
    }

    private <P extends Planned> void step(String name, List<P> planned, Consumer<P> deed) {
        List<P> open = open(planned);
        steps.run(name, planned.size() - open.size(), open, deed);
    }

    private <P extends Planned> void findLost(
            String name, List<P> planned, Function<P, ?> place, BiConsumer<LostAnswers, List<P>> finder) {
        List<P> open = open(planned);
        if (open.isEmpty() || !answersMayBeLost.get()) {
            return;
        }
        LostAnswers lost = new LostAnswers(journal, sessions, client);
        List<List<P>> places = List.copyOf(open.stream()
                .collect(Collectors.<P, Object>groupingBy(place::apply))
                .values());
        steps.run(name, 0, places, wanted -> finder.accept(lost, wanted));
    }

    private <P extends Planned> List<P> open(Collection<P> planned) {
        return planned.stream().filter(item -> !journal.has(item)).toList();
    }

    private String key(Planned planned) {
        return plan.name() + "-" + plan.fingerprint() + "-" + planned.deed() + "-" + planned.number();
    }

    /** Not in the order of the file, where one member follows all others in a row. */
    private static <P> List<P> mixed(List<P> items) {
        List<P> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, new Random(0));
        return mixed;
    }
}
