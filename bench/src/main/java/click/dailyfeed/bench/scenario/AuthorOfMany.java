package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The author with many followers, some of whom wait for the posts.
 *
 * @param author who writes
 * @param followers all of whom must see a post
 * @param client the platform
 */
record AuthorOfMany(Session author, List<Session> followers, DailyfeedClient client) {

    /** Logs the author in, and so many followers from all ages, who read their feeds. */
    static AuthorOfMany of(SeededFeeds seeded, int count) {
        int first = seeded.plan().firstFollower();
        int followers = seeded.plan().followers();
        int wanted = Math.min(count, followers);
        List<Session> some = IntStream.range(0, wanted)
                .mapToObj(number -> seeded.session(first + (int) ((long) number * followers / wanted)))
                .toList();
        some.forEach(follower -> seeded.client().followFeed(follower, 1).read(null));
        return new AuthorOfMany(seeded.session(seeded.plan().author()), some, seeded.client());
    }

    /** Writes a post. */
    void write(Sightings sightings) {
        sightings.await(GraphWriters.write(client, author), followers);
    }
}
