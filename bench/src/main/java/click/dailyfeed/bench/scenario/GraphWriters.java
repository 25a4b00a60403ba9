package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.NewPost;
import click.dailyfeed.bench.client.Post;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.graph.SocialGraph;
import click.dailyfeed.bench.text.Language;
import click.dailyfeed.bench.text.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Members of the graph who write, each as likely as the other. Safe for many threads. */
final class GraphWriters {
    private final SocialGraph graph;
    private final Map<Integer, Session> sessions;
    private final DailyfeedClient client;
    private final List<Integer> writers;
    private final LongAdder recipients = new LongAdder();

    /**
     * @param sessions by number of the member; those write whom another of them follows
     */
    GraphWriters(SocialGraph graph, Map<Integer, Session> sessions, DailyfeedClient client) {
        this.graph = graph;
        this.sessions = sessions;
        this.client = client;
        this.writers = sessions.keySet().stream()
                .filter(member -> !followers(member, 1).isEmpty())
                .toList();
    }

    /** Some follower sessions of a member, other ones at each call. */
    private List<Session> followers(int member, int count) {
        List<Integer> followers = new ArrayList<>(graph.neighbours(member));
        followers.retainAll(sessions.keySet());
        Collections.shuffle(followers, ThreadLocalRandom.current());
        return followers.stream().limit(count).map(sessions::get).toList();
    }

    /** Somebody writes a post. */
    Post write() {
        return write(any());
    }

    /** Somebody writes a post, and so many of the author's followers are waited for. */
    void write(Sightings sightings, int followers) {
        int writer = any();
        List<Session> some = followers(writer, followers);
        sightings.await(write(writer), some);
    }

    private int any() {
        return writers.get(ThreadLocalRandom.current().nextInt(writers.size()));
    }

    private Post write(int writer) {
        recipients.add(graph.degree(writer));
        return write(client, sessions.get(writer));
    }

    /** Followers of the authors of all posts until now: so many follow feeds a post came into, all in all. */
    long recipients() {
        return recipients.sum();
    }

    /** A member writes a post like those of the loaded graph. */
    static Post write(DailyfeedClient client, Session session) {
        Random random = ThreadLocalRandom.current();
        Language language = Language.any(random);
        NewPost post = new NewPost(Writer.title(language, random), Writer.post(language, random));
        return client.write(session, UUID.randomUUID().toString(), post);
    }
}
