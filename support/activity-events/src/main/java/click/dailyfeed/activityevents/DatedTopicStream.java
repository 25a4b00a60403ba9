package click.dailyfeed.activityevents;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One channel over the dated topics, for one subscriber: a thread that polls, and the demand of the subscriber. It ends when it is
 * cancelled and for no other reason; a consumer that fails is replaced.
 */
final class DatedTopicStream implements Publisher<Message<ConsumerRecords<String, String>>>, Subscription {

    private static final Logger LOG = System.getLogger(DatedTopicStream.class.getName());

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration STOP_WAIT = Duration.ofSeconds(15);

    private final String channel;
    private final Map<String, Object> consumerProperties;
    private final Executor executor;
    private final AtomicLong demand = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Subscriber<? super Message<ConsumerRecords<String, String>>> subscriber;
    private volatile boolean cancelled;
    /** That of the consumer of now; null before the first one and between two. */
    private volatile DatedTopicPoll poll;

    private volatile long lastTurn = System.nanoTime();
    private volatile long lag;
    private final Object delivery = new Object();

    DatedTopicStream(String channel, Map<String, Object> consumerProperties, Executor executor) {
        this.channel = channel;
        this.consumerProperties = consumerProperties;
        this.executor = executor;
    }

    @Override
    public void subscribe(Subscriber<? super Message<ConsumerRecords<String, String>>> newSubscriber) {
        if (subscriber != null) {
            throw new IllegalStateException("channel " + channel + " has a subscriber already");
        }
        subscriber = newSubscriber;
        newSubscriber.onSubscribe(this);
        executor.execute(this::run);
    }

    /** @throws IllegalArgumentException if the count is not positive */
    @Override
    public void request(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("requested " + count);
        }
        demand.accumulateAndGet(count, (have, more) -> have > Long.MAX_VALUE - more ? Long.MAX_VALUE : have + more);
        wakeup();
    }

    /** By the subscriber: at the stop of the application, or when an exception escaped a method that acknowledges by itself. */
    @Override
    public void cancel() {
        LOG.log(Level.INFO, "channel " + channel + ": cancelled by its subscriber");
        stop();
    }

    /** Ends the stream. */
    void stop() {
        cancelled = true;
        wakeup();
    }

    private void wakeup() {
        DatedTopicPoll running = poll;
        if (running != null) {
            running.wakeup();
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    String channel() {
        return channel;
    }

    /** The consumer group. */
    String group() {
        return consumerProperties.get(ConsumerConfig.GROUP_ID_CONFIG).toString();
    }

    /** After {@link #stop()}: waits until the running batch is done and the consumer has left its group, 15 s at most. */
    void awaitStopped() {
        try {
            if (subscriber != null && !stopped.await(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "channel " + channel + " did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one off the demand; false if the subscriber wants nothing now. */
    boolean takeDemand() {
        return demand.getAndUpdate(have -> have == Long.MAX_VALUE || have == 0 ? have : have - 1) > 0;
    }

    /** The poll loop has made a turn, and knows of so many records that are not done. */
    void noteTurn(long newLag) {
        lastTurn = System.nanoTime();
        lag = newLag;
    }

    /** For how long the poll loop has not made a turn. */
    Duration sinceLastTurn() {
        return Duration.ofNanos(System.nanoTime() - lastTurn);
    }

    /** Records of this consumer's partitions that are not done, as of the last turn. */
    long lag() {
        return lag;
    }

    /** Delivers on another thread, one batch after the other: the polling thread must go on polling to stay in its group. */
    void deliver(PartitionBatch batch) {
        executor.execute(() -> {
            synchronized (delivery) {
                try {
                    subscriber.onNext(batch.message());
                } catch (RuntimeException e) {
                    batch.refuse(e);
                }
            }
        });
    }

    private void run() {
        try {
            while (!cancelled) {
                consume();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private void consume() throws InterruptedException {
        try {
            KafkaConsumer<String, String> consumer = new KafkaConsumer<>(consumerProperties);
            try {
                poll = new DatedTopicPoll(consumer, this);
                poll.run();
            } finally {
                poll = null;
                consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "channel " + channel + ": consumer failed, a new one follows", e);
            noteTurn(0);
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
        }
    }
}
