package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.check.Difference;
import click.dailyfeed.bench.check.EndPredicate;
import click.dailyfeed.bench.check.Freshness;
import click.dailyfeed.bench.check.Ledger;
import click.dailyfeed.bench.check.WalkCheck;
import click.dailyfeed.bench.check.Written;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.PageReader;
import click.dailyfeed.bench.client.Post;
import click.dailyfeed.bench.client.Scroll;
import click.dailyfeed.bench.client.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A member of the mix, who checks each answer. All that the member does is done by one thread, one after the other, so that
 * it is known what the next answer must show. Each action answers what was wrong, or nothing.
 */
final class MixMember {
    private static final int SIZE = 20;
    private static final int PAGES = 3;
    /** One in so many walks goes on after the first page. */
    private static final int LONG_WALKS = 5;

    private final Session session;
    private final DailyfeedClient client;
    private final Ledger ledger;
    private final Freshness freshness;
    private final RandomGenerator random;
    private final List<Long> followings;
    private Optional<Long> unfollowed = Optional.empty();

    /**
     * @throws BenchException if the member follows nobody
     */
    MixMember(Session session, DailyfeedClient client, Ledger ledger, Freshness freshness, RandomGenerator random) {
        this.session = session;
        this.client = client;
        this.ledger = ledger;
        this.freshness = freshness;
        this.random = random;
        this.followings = new ArrayList<>(client.followings(session));
        if (followings.isEmpty()) {
            throw new BenchException(name() + " follows nobody: seed another set (exec:java@seed-feeds, --set)");
        }
    }

    Optional<Difference> act(MixAction action) {
        return switch (action) {
            case HOME -> home();
            case USER -> user();
            case COMPOSE -> compose();
        };
    }

    /** The follow feed holds posts of those whom the member follows now, of all of them, and of nobody else. */
    Optional<Difference> home() {
        return walk("follow feed", client.followFeed(session, SIZE), followings, "those followed");
    }

    private Optional<Difference> user() {
        long author = anyFollowed();
        return walk(
                "feed of member " + author, client.authorFeed(session, author, SIZE), List.of(author), "the author");
    }

    /** The own feed begins with the post in the very next request. */
    private Optional<Difference> compose() {
        Post post = GraphWriters.write(client, session);
        ledger.add(new Written(post, System.nanoTime()));
        List<Post> own = client.ownFeed(session, SIZE).read(null).content();
        WalkCheck check = new WalkCheck(name(), "own feed after writing", own);
        return check.begins(post)
                .or(check::repeats)
                .or(check::order)
                .or(() -> check.authors(author -> author == session.memberId(), "the member"))
                .or(() -> check.contents(ledger.before(System.nanoTime(), List.of(session.memberId()))));
    }

    /**
     * Unfollows somebody, but never the only one, or follows again, the next time; the next read is a walk of the follow
     * feed.
     */
    Optional<Difference> changeFollowings() {
        if (unfollowed.isPresent()) {
            followAgain();
        } else if (followings.size() > 1) {
            long author = anyFollowed();
            client.unfollow(session, author);
            followings.remove(author);
            unfollowed = Optional.of(author);
        }
        return home();
    }

    /** Leaves the followings as they were found. */
    void followAgain() {
        unfollowed.ifPresent(author -> {
            client.follow(session, author);
            followings.add(author);
        });
        unfollowed = Optional.empty();
    }

    private Optional<Difference> walk(String list, PageReader<Post> pages, List<Long> authors, String who) {
        long began = System.nanoTime();
        int most = random.nextInt(LONG_WALKS) == 0 ? PAGES : 1;
        Scroll<Post> page = pages.read(null);
        List<Post> posts = new ArrayList<>(page.content());
        for (int read = 1; read < most && page.hasNext(); read++) {
            page = pages.read(page.nextCursor());
            posts.addAll(page.content());
        }
        EndPredicate end = EndPredicate.ofHasNext(page.hasNext());
        WalkCheck check = new WalkCheck(name(), list, posts);
        return check.repeats()
                .or(check::order)
                .or(() -> check.authors(authors::contains, who))
                .or(() -> check.contents(ledger.before(System.nanoTime(), authors)))
                .or(() -> freshness.note(check, ledger.before(began, authors), began, end));
    }

    private long anyFollowed() {
        return followings.get(random.nextInt(followings.size()));
    }

    private String name() {
        return "member " + session.memberId();
    }
}
