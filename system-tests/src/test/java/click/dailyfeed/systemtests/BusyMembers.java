package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A load: members who are busy until they are told to stop. */
final class BusyMembers implements AutoCloseable {

    private static final Duration BREATH = Duration.ofMillis(40);
    /** A request may wait for a server that is being killed. */
    private static final Duration SLOW = Duration.ofSeconds(60);

    private final List<BusyMember> members;
    private final ScheduledExecutorService clients;
    private final List<? extends Future<?>> work;

    private BusyMembers(List<BusyMember> members) {
        this.members = members;
        this.clients = Executors.newScheduledThreadPool(members.size());
        this.work = members.stream()
                .map(member -> clients.scheduleWithFixedDelay(member, 0, BREATH.toMillis(), TimeUnit.MILLISECONDS))
                .toList();
    }

    /** New members set to work. */
    static BusyMembers start(int count) {
        List<Long> posts = new CopyOnWriteArrayList<>();
        return new BusyMembers(IntStream.range(0, count)
                .mapToObj(i -> new BusyMember(Member.named("minji"), posts))
                .toList());
    }

    List<Member> members() {
        return members.stream().map(BusyMember::member).toList();
    }

    /** What they did so far. */
    List<Deed> deeds() {
        return members.stream().flatMap(member -> member.deeds().stream()).toList();
    }

    /** Returns when they have tried so many deeds more. */
    void awaitDeeds(int more) {
        int before = deeds().size();
        await().atMost(SLOW).until(() -> deeds().size() >= before + more);
    }

    /** Returns when so many deeds more were acknowledged. */
    void awaitAcknowledged(int more) {
        long before = acknowledged().count();
        await().atMost(SLOW).until(() -> acknowledged().count() >= before + more);
    }

    private Stream<Deed> acknowledged() {
        return deeds().stream().filter(deed -> deed.outcome() == Deed.Outcome.ACKNOWLEDGED);
    }

    /** Lets each finish what it is doing. */
    void stop() throws InterruptedException {
        clients.shutdown();
        assertThat(clients.awaitTermination(SLOW.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(work).as("nobody stopped before").allMatch(Future::isCancelled);
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
