package click.dailyfeed.systemtests;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A member who writes posts and comments, likes and unlikes, one deed after the other, and keeps what came of each. */
final class BusyMember implements Runnable {

    /** Of every so many deeds one is a post and two are comments; the others are likes and unlikes. */
    private static final int ROUND = 8;

    private static final int POST = 0;
    private static final int LAST_COMMENT = 2;
    /** Everybody is at the newest posts. */
    private static final int NEWEST = 10;

    private final Member member;
    private final List<Long> posts;
    private final Random random;
    private final List<Deed> deeds = new ArrayList<>();
    private final Set<Long> liked = new HashSet<>();

    /**
     * @param posts that members comment and like; takes the new ones
     */
    BusyMember(Member member, List<Long> posts) {
        this.member = member;
        this.posts = posts;
        this.random = new Random(member.id());
    }

    Member member() {
        return member;
    }

    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** The next deed. */
    @Override
    public void run() {
        Deed deed = next();
        synchronized (this) {
            deeds.add(deed);
        }
        if (deed.kind() == Deed.Kind.POST_CREATE && deed.outcome() == Deed.Outcome.ACKNOWLEDGED) {
            posts.add(deed.id());
        }
    }

    private Deed next() {
        int choice = deeds().size() % ROUND;
        if (posts.isEmpty() || choice == POST) {
            String text = "오늘의 글 " + UUID.randomUUID();
            return text(
                    Deed.unanswered(Deed.Kind.POST_CREATE, member.id(), 0, text),
                    () -> member.post("content", "/api/posts", Bodies.post(text)));
        }
        long postId = posts.get(posts.size() - 1 - random.nextInt(Math.min(NEWEST, posts.size())));
        if (choice <= LAST_COMMENT) {
            String text = "멋져요 " + UUID.randomUUID();
            return text(
                    Deed.unanswered(Deed.Kind.COMMENT_CREATE, member.id(), postId, text),
                    () -> member.post("content", "/api/comments", Bodies.comment(postId, text)));
        }
        return like(postId);
    }

    private static Deed text(Deed deed, Supplier<Answer> request) {
        try {
            Answer answer = request.get();
            Deed.Outcome outcome = Deed.Outcome.of(answer.status());
            long id = outcome == Deed.Outcome.ACKNOWLEDGED
                    ? answer.object().getJsonNumber("id").longValue()
                    : 0;
            return new Deed(deed.kind(), deed.memberId(), deed.postId(), deed.text(), outcome, id);
        } catch (UncheckedIOException e) {
            return deed;
        }
    }

    /** Any answer tells whether the like is there now; without one the same is tried again. */
    private Deed like(long postId) {
        boolean like = !liked.contains(postId);
        Deed deed = Deed.unanswered(like ? Deed.Kind.LIKE_POST : Deed.Kind.LIKE_POST_CANCEL, member.id(), postId, "");
        String path = "/api/posts/" + postId + "/like";
        try {
            Answer answer = like ? member.post("content", path) : member.delete("content", path);
            Deed.Outcome outcome = Deed.Outcome.of(answer.status());
            if (outcome != Deed.Outcome.UNKNOWN && like) {
                liked.add(postId);
            } else if (outcome != Deed.Outcome.UNKNOWN) {
                liked.remove(postId);
            }
            return new Deed(deed.kind(), deed.memberId(), postId, "", outcome, 0);
        } catch (UncheckedIOException e) {
            return deed;
        }
    }
}
