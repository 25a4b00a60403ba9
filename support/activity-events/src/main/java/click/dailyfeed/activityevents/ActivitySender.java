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
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Sends events on one thread of its own, so that nobody else ever waits for the broker.
 *
 * <p>After {@value #FAILURES_TO_PAUSE} failures in a row it pauses: events are turned away at once, to become dead letters in
 * bulk, and the broker is asked each second whether it is back. A record that no broker would take is no failure of the broker.
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
     * @return completed when the broker has acknowledged the event; failed with {@link BrokerAwayException} or {@link
     *     NotAttemptedException} if it was not offered to the broker, else with the broker's reason
     */
    CompletableFuture<Void> send(EventRecord event) {
        Delivery delivery = new Delivery(event, new CompletableFuture<>());
        if (stopping) {
            delivery.turnAway("the server stops");
        } else if (isPaused()) {
            delivery.brokerAway();
        } else if (!queue.offer(delivery)) {
            delivery.turnAway("the queue is full");
        }
        return delivery.answer();
    }

    /** Whether events are turned away because the broker does not answer. */
    boolean isPaused() {
        return failuresInARow.get() >= FAILURES_TO_PAUSE;
    }

    /** Pauses at once: somebody else has found that the broker does not answer. */
    void noteBrokerAway() {
        failuresInARow.set(FAILURES_TO_PAUSE);
    }

    /** The sender's thread; returns after {@link #stop()}. */
    void run() {
        try {
            while (!stopping) {
                if (isPaused()) {
                    turnAwayQueued(Delivery::brokerAway);
                    probe();
                } else {
                    sendNext();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turnAwayQueued(delivery -> delivery.turnAway("the server stops"));
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
                .whenComplete((sent, failure) -> answered(delivery.event(), failure));
        try {
            emitter.send(message(delivery, topics.open(delivery.event().topic())));
        } catch (RuntimeException e) {
            delivery.answer().completeExceptionally(e);
        }
    }

    private static Message<ProducerRecord<String, String>> message(Delivery delivery, DatedTopic topic) {
        EventRecord event = delivery.event();
        ProducerRecord<String, String> record = new ProducerRecord<>(topic.name(), event.recordKey(), event.payload());
        record.headers().add(MessageKey.HEADER, event.messageKey().getBytes(StandardCharsets.UTF_8));
        return Message.of(record, delivery::acknowledged, delivery::refused);
    }

    private void answered(EventRecord event, Throwable failure) {
        inFlight.release();
        if (failure == null) {
            failuresInARow.set(0);
            return;
        }
        if (BrokerFailure.isOfRecord(failure)) {
            LOG.log(Level.WARNING, "event refused: " + event.messageKey() + ": " + failure);
            return;
        }
        topics.forget();
        if (failuresInARow.incrementAndGet() == FAILURES_TO_PAUSE) {
            LOG.log(Level.WARNING, "broker away, events become dead letters: " + failure);
        } else if (!isPaused()) {
            LOG.log(Level.WARNING, "event not sent: " + event.messageKey() + ": " + failure);
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

    private void turnAwayQueued(Consumer<Delivery> answer) {
        for (Delivery delivery = queue.poll(); delivery != null; delivery = queue.poll()) {
            answer.accept(delivery);
        }
    }

    private record Delivery(EventRecord event, CompletableFuture<Void> answer) {

        private void turnAway(String reason) {
            answer.completeExceptionally(new NotAttemptedException(reason));
        }

        private void brokerAway() {
            answer.completeExceptionally(new BrokerAwayException());
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
