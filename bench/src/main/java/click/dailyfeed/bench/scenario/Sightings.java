package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.PageReader;
import click.dailyfeed.bench.client.Post;
import click.dailyfeed.bench.client.Scroll;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Delays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * When followers see posts. Each follower asks for the first page of the follow feed again and again until the post is
 * there, which takes at least one answer; the last of them counts.
 */
final class Sightings implements AutoCloseable {
    private static final int PAGE = 20;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final DailyfeedClient client;
    private final ExecutorService watchers;
    private final List<Future<Long>> sightings = new ArrayList<>();

    /**
     * @param watchers posts that are waited for at a time; others wait longer than they need
     */
    Sightings(DailyfeedClient client, int watchers) {
        this.client = client;
        this.watchers = Executors.newFixedThreadPool(watchers);
    }

    /**
     * Begins to wait for a post whose answer is there.
     *
     * @param followers at least one
     */
    synchronized void await(Post post, List<Session> followers) {
        long answered = System.nanoTime();
        sightings.add(watchers.submit(() -> {
            followers.forEach(follower -> await(post, follower, answered));
            return System.nanoTime() - answered;
        }));
    }

    private void await(Post post, Session follower, long answered) {
        while (!isSeen(post, follower)) {
            if (System.nanoTime() - answered > LONGEST.toNanos()) {
                throw new BenchException("post " + post.id() + " of member " + post.authorId()
                        + " was not in the follow feed of member " + follower.memberId() + " after "
                        + LONGEST.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Looks as far down as the post must be, as others may have been written since. */
    private boolean isSeen(Post post, Session follower) {
        PageReader<Post> pages = client.followFeed(follower, PAGE);
        Scroll<Post> page = pages.read(null);
        while (page.hasNext()
                && page.content().get(page.content().size() - 1).createdAt().isAfter(post.createdAt())) {
            if (contains(page, post)) {
                return true;
            }
            page = pages.read(page.nextCursor());
        }
        return contains(page, post);
    }

    private static boolean contains(Scroll<Post> page, Post post) {
        return page.content().stream().anyMatch(seen -> seen.id() == post.id());
    }

    /**
     * Waits for all posts until now.
     *
     * @return the times from the answer until the last follower saw it
     * @throws BenchException if one was never seen
     */
    synchronized Delays collect() {
        try {
            List<Long> nanos = new ArrayList<>();
            for (Future<Long> sighting : sightings) {
                nanos.add(sighting.get());
            }
            sightings.clear();
            return Delays.of(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchException known ? known : new BenchException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
