package click.dailyfeed.activityevents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Sends events on one thread of its own, so that nobody else ever waits for the broker.
 *
 * <p>After {@value #FAILURES_TO_PAUSE} failures in a row it pauses: events are turned away at once and the broker is asked each
 * second whether it is back.
 */
@ApplicationScoped
class ActivitySender {

    private static final Logger LOG = System.getLogger(ActivitySender.class.getName());

    private static final int FAILURES_TO_PAUSE = 3;
    private static final int MAX_IN_FLIGHT = 500;
    /** More than can be in flight: the emitter never overflows. */
    private static final long EMITTER_BUFFER = 1_000;

    private static final Duration IDLE_WAIT = Duration.ofMillis(200);
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);
    /** More than the producer's delivery timeout: an answer that never comes must not keep its place for good. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(14);

    private static final Duration STOP_WAIT = Duration.ofSeconds(5);

    private final DatedTopics topics;
    private final BlockingQueue<Delivery> queue;
    private final Semaphore inFlight = new Semaphore(MAX_IN_FLIGHT);
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;

    @Inject
    @Channel("activity-events")
    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = EMITTER_BUFFER)
    private Emitter<ProducerRecord<String, String>> emitter;

    @Inject
    ActivitySender(ActivityEventsConfig config, DatedTopics topics) {
        this.topics = topics;
        this.queue = new LinkedBlockingQueue<>(config.queueCapacity());
    }

    /** For the proxy of the container. */
    protected ActivitySender() {
        this.topics = null;
        this.queue = null;
    }

    /**
     * Queues the event; never waits.
     *
     * @return completed when the broker has acknowledged the event; failed with {@link NotAttemptedException} if it was not
     *     offered to the broker, else with the broker's reason
     */
    CompletableFuture<Void> send(OutboxRow row) {
        Delivery delivery = new Delivery(row, new CompletableFuture<>());
        if (stopping) {
            delivery.turnAway("the server stops");
        } else if (isPaused()) {
            delivery.turnAway("the broker is away");
        } else if (!queue.offer(delivery)) {
            delivery.turnAway("the queue is full");
        }
        return delivery.answer();
    }

    /** Whether events are turned away because the broker does not answer. */
    boolean isPaused() {
        return failuresInARow.get() >= FAILURES_TO_PAUSE;
    }

    /** The sender's thread; returns after {@link #stop()}. */
    void run() {
        try {
            while (!stopping) {
                if (isPaused()) {
                    turnAwayQueued("the broker is away");
                    probe();
                } else {
                    sendNext();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turnAwayQueued("the server stops");
            stopped.countDown();
        }
    }

    /** Ends {@link #run()}; what is queued stays in the outbox. */
    void stop() {
        stopping = true;
        try {
            stopped.await(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendNext() throws InterruptedException {
        Delivery delivery = queue.poll(IDLE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (delivery == null || delivery.answer().isDone()) {
            return;
        }
        inFlight.acquire();
        delivery.answer()
                .orTimeout(ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((sent, failure) -> answered(delivery.row(), failure));
        try {
            topics.ensure(delivery.row().topic());
            emitter.send(message(delivery));
        } catch (RuntimeException e) {
            delivery.answer().completeExceptionally(e);
        }
    }

    private static Message<ProducerRecord<String, String>> message(Delivery delivery) {
        OutboxRow row = delivery.row();
        ProducerRecord<String, String> record =
                new ProducerRecord<>(row.topic().name(), row.recordKey(), row.payload());
        record.headers().add(MessageKey.HEADER, row.messageKey().getBytes(StandardCharsets.UTF_8));
        return Message.of(record, delivery::acknowledged, delivery::refused);
    }

    private void answered(OutboxRow row, Throwable failure) {
        inFlight.release();
        if (failure == null) {
            failuresInARow.set(0);
            return;
        }
        topics.forget();
        if (failuresInARow.incrementAndGet() == FAILURES_TO_PAUSE) {
            LOG.log(Level.WARNING, "broker away, events wait in the outbox: " + failure);
        } else if (!isPaused()) {
            LOG.log(Level.WARNING, "event refused: " + row.messageKey() + ": " + failure);
        }
    }

    private void probe() throws InterruptedException {
        if (topics.brokerAnswers()) {
            failuresInARow.set(FAILURES_TO_PAUSE - 1);
            LOG.log(Level.INFO, "broker is back");
            topics.createAhead();
        } else {
            TimeUnit.MILLISECONDS.sleep(PROBE_INTERVAL.toMillis());
        }
    }

    private void turnAwayQueued(String reason) {
        for (Delivery delivery = queue.poll(); delivery != null; delivery = queue.poll()) {
            delivery.turnAway(reason);
        }
    }

    private record Delivery(OutboxRow row, CompletableFuture<Void> answer) {

        private void turnAway(String reason) {
            answer.completeExceptionally(new NotAttemptedException(reason));
        }

        private CompletionStage<Void> acknowledged() {
            answer.complete(null);
            return CompletableFuture.completedFuture(null);
        }

        private CompletionStage<Void> refused(Throwable reason) {
            answer.completeExceptionally(reason);
            return CompletableFuture.completedFuture(null);
        }
    }
}
