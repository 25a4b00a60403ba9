package click.dailyfeed.bench.plan;

import click.dailyfeed.bench.graph.Edge;
import click.dailyfeed.bench.graph.SocialGraph;
import click.dailyfeed.bench.text.Language;
import click.dailyfeed.bench.text.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Everything that is to be on the platform for one graph: an account a member, 0 to 20 posts each (10 on average, as
 * DeathStarBench has it), comments, replies and likes by the author's neighbours. Posts are in the order of writing, mixed
 * over all authors, so that feeds interleave.
 */
public final class Plan {
    /** The seed whose accounts bear no mark of it. */
    public static final long DEFAULT_SEED = 1;

    /** The password of every account: it lets a newcomer log in as any of them. */
    public static final String PASSWORD = "Dailyfeed1!";

    private static final int MOST_POSTS = 20;
    private static final List<String> GENDERS = List.of("FEMALE", "MALE", "OTHER", "PREFER_NOT_TO_SAY");

    private final SocialGraph graph;
    private final String suffix;
    private final List<Account> accounts = new ArrayList<>();
    private final List<PlannedFollow> follows = new ArrayList<>();
    private final List<PlannedPost> posts = new ArrayList<>();
    private final List<PlannedComment> comments = new ArrayList<>();
    private final List<PlannedLike> likes = new ArrayList<>();
    private final String fingerprint;

    /**
     * Makes the plan for a graph.
     *
     * @param graph who follows whom
     * @param seed of every random choice; each seed has accounts of its own
     */
    public Plan(SocialGraph graph, long seed) {
        this.graph = graph;
        this.suffix = graph.variant() + (seed == DEFAULT_SEED ? "" : "s" + seed);
        Random random = new Random(seed);
        for (int member = 0; member < graph.size(); member++) {
            accounts.add(account(member, random));
        }
        planFollows();
        planPosts(random);
        for (PlannedPost post : posts) {
            List<Integer> others = graph.neighbours(post.author());
            if (!others.isEmpty()) {
                planComments(post, others, random);
                planLikes(post, others, random);
            }
        }
        fingerprint = checksum();
    }

    /** The name of this data set: the journal and the idempotency keys bear it. */
    public String name() {
        return suffix.isEmpty() ? graph.word() : graph.word() + "-" + suffix;
    }

    /** The graph it was made for. */
    public SocialGraph graph() {
        return graph;
    }

    /** The accounts; the index is the member's number. */
    public List<Account> accounts() {
        return Collections.unmodifiableList(accounts);
    }

    /** The follows: both directions of every edge. */
    public List<PlannedFollow> follows() {
        return Collections.unmodifiableList(follows);
    }

    /** The posts in the order of writing. */
    public List<PlannedPost> posts() {
        return Collections.unmodifiableList(posts);
    }

    /** The comments, parents before their replies. */
    public List<PlannedComment> comments() {
        return Collections.unmodifiableList(comments);
    }

    /** The likes. */
    public List<PlannedLike> likes() {
        return Collections.unmodifiableList(likes);
    }

    /** A checksum of everything planned: a journal that bears another one belongs to another plan. */
    public String fingerprint() {
        return fingerprint;
    }

    private String checksum() {
        CRC32 sum = new CRC32();
        for (List<?> part : List.of(accounts, follows, posts, comments, likes)) {
            part.forEach(item -> sum.update(item.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(sum.getValue());
    }

    private Account account(int member, Random random) {
        String handle = graph.word() + member + (suffix.isEmpty() ? "" : "_" + suffix);
        Language language = Language.any(random);
        return new Account(
                member,
                handle + "@dailyfeed.example",
                PASSWORD,
                handle,
                language.name(random),
                language,
                Writer.bio(language, random),
                Writer.location(language, random),
                LocalDate.of(1960, 1, 1).plusDays(random.nextInt(16_000)),
                GENDERS.get(random.nextInt(GENDERS.size())));
    }

    private void planFollows() {
        for (Edge edge : graph.edges()) {
            follows.add(new PlannedFollow(follows.size(), edge.low(), edge.high()));
            follows.add(new PlannedFollow(follows.size(), edge.high(), edge.low()));
        }
    }

    private void planPosts(Random random) {
        List<Integer> authors = new ArrayList<>();
        for (int member = 0; member < graph.size(); member++) {
            authors.addAll(Collections.nCopies(random.nextInt(MOST_POSTS + 1), member));
        }
        Collections.shuffle(authors, random);
        for (int author : authors) {
            Language language = Language.any(random);
            posts.add(new PlannedPost(
                    posts.size(), author, Writer.title(language, random), Writer.post(language, random)));
        }
    }

    // Three posts in five get no comment, the others one or two; a third of the comments is answered, a third of the
    // answers too.
    private void planComments(PlannedPost post, List<Integer> others, Random random) {
        int wanted = Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < wanted; i++) {
            int commenter = any(others, random);
            PlannedComment comment = planComment(commenter, post, PlannedComment.NO_PARENT, 0, random);
            if (random.nextInt(3) == 0) {
                PlannedComment reply = planComment(post.author(), post, comment.number(), 1, random);
                if (random.nextInt(3) == 0) {
                    planComment(commenter, post, reply.number(), 2, random);
                }
            }
        }
    }

    private PlannedComment planComment(int author, PlannedPost post, int parent, int depth, Random random) {
        Language language = accounts.get(author).language();
        String content = depth == 0 ? Writer.comment(language, random) : Writer.reply(language, random);
        PlannedComment comment = new PlannedComment(comments.size(), author, post.number(), parent, depth, content);
        comments.add(comment);
        return comment;
    }

    private void planLikes(PlannedPost post, List<Integer> others, Random random) {
        Set<Integer> fans = new HashSet<>();
        int wanted = random.nextInt(3);
        for (int i = 0; i < wanted; i++) {
            int fan = any(others, random);
            if (fans.add(fan)) {
                likes.add(new PlannedLike(likes.size(), fan, post.number()));
            }
        }
    }

    private static int any(List<Integer> members, Random random) {
        return members.get(random.nextInt(members.size()));
    }
}
