package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.check.Difference;
import click.dailyfeed.bench.check.WalkCheck;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Post;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Request;
import click.dailyfeed.bench.measure.Traffic;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reads of one kind, each connection as another member. An answer that is shorter than the one that was read and checked
 * beforehand counts as too short.
 */
final class FeedTraffic implements Traffic {
    private static final int POSTS_READ = 50;
    /** Numbers in an answer may lose a digit. */
    private static final double LEAST = 0.9;

    private final List<Reads> members;

    private FeedTraffic(List<Reads> members) {
        this.members = members;
    }

    /**
     * Reads and checks each answer once.
     *
     * @param timeline base URL of the service
     * @throws BenchException if an answer is wrong
     */
    static FeedTraffic of(FeedEndpoint feed, URI timeline, DailyfeedClient client, List<Session> sessions) {
        return new FeedTraffic(sessions.stream()
                .map(session -> new Reads(timeline, client, session, feed, paths(feed, client, session)))
                .toList());
    }

    private static List<String> paths(FeedEndpoint feed, DailyfeedClient client, Session session) {
        return feed != FeedEndpoint.POST
                ? List.of(feed.path())
                : client.followFeed(session, POSTS_READ).read(null).content().stream()
                        .map(post -> feed.path() + post.id())
                        .toList();
    }

    @Override
    public Request next(int connection) {
        return members.get(connection).next();
    }

    /** Bytes of an answer's body. */
    long meanBytes() {
        return Math.round(
                members.stream().mapToLong(Reads::firstBytes).average().orElseThrow());
    }

    /** What one connection asks for, in turn; used by one thread at a time. */
    private static final class Reads {
        private final List<Request> requests = new ArrayList<>();
        private final long firstBytes;
        private int next;

        Reads(URI timeline, DailyfeedClient client, Session session, FeedEndpoint feed, List<String> paths) {
            long first = 0;
            for (String path : paths) {
                String body = client.timeline(session, path);
                check(session, feed, path, feed == FeedEndpoint.POST ? List.of(client.post(body)) : client.posts(body));
                long bytes = body.getBytes(StandardCharsets.UTF_8).length;
                first = first == 0 ? bytes : first;
                requests.add(Request.get(URI.create(timeline + path), Map.of("Authorization", session.authorization()))
                        .answeredBy(Math.round(LEAST * bytes)));
            }
            firstBytes = first;
        }

        private static void check(Session session, FeedEndpoint feed, String path, List<Post> posts) {
            WalkCheck check = new WalkCheck("member " + session.memberId(), path, posts);
            Optional<Difference> wrong = switch (feed) {
                case FOLLOW_FEED, MY_FEED -> check.repeats().or(check::order);
                case MOST_POPULAR, MOST_COMMENTED -> check.repeats();
                case POST ->
                    check.only(Long.parseLong(path.substring(feed.path().length())));
            };
            if (wrong.isPresent()) {
                throw new BenchException(wrong.get().toString());
            }
            if (posts.isEmpty()) {
                throw new BenchException(path + " is empty for member " + session.memberId());
            }
        }

        long firstBytes() {
            return firstBytes;
        }

        Request next() {
            next = (next + 1) % requests.size();
            return requests.get(next);
        }
    }
}
