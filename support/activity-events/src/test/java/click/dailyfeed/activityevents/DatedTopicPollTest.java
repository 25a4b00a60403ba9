package click.dailyfeed.activityevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The loop, one poll after the other; what is delivered is held until a step ends it. */
class DatedTopicPollTest {

    private static final String TOPIC = "member-activity-20261122";
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);

    private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final DatedTopicStream stream = new DatedTopicStream("test", Map.of(), tasks::add);
    private final DatedTopicPoll poll = new DatedTopicPoll(consumer, stream);
    /** True ends the step. */
    private final Deque<BooleanSupplier> steps = new ArrayDeque<>();

    private final Map<TopicPartition, Message<ConsumerRecords<String, String>>> held = new LinkedHashMap<>();
    private final List<String> delivered = new ArrayList<>();

    @BeforeEach
    void subscribe() {
        stream.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Message<ConsumerRecords<String, String>> message) {
                assertThat(message.getPayload().partitions()).hasSize(1);
                message.getPayload().forEach(record -> delivered.add(record.value()));
                held.put(message.getPayload().partitions().iterator().next(), message);
            }

            @Override
            public void onError(Throwable failure) {
                throw new AssertionError(failure);
            }

            @Override
            public void onComplete() {
                throw new AssertionError("the stream has no end");
            }
        });
        // The loop itself, which each test runs with a consumer of its own.
        tasks.clear();
        consumer.schedulePollTask(this::inPoll);
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, 9L, SECOND, 9L));
        step(() -> consumer.rebalance(List.of(FIRST, SECOND)));
    }

    @Test
    @DisplayName("E3 partitions are in work at once, each with one batch at a time and in its order")
    void concurrency() throws InterruptedException {
        step(() -> {
            add(FIRST, 0, "a0", "a1");
            add(SECOND, 0, "b0");
        });
        step(() -> {
            assertThat(held).containsOnlyKeys(FIRST, SECOND);
            assertThat(consumer.paused()).containsOnly(FIRST, SECOND);
            add(FIRST, 2, "a2");
            add(SECOND, 1, "b1");
            held.remove(SECOND).ack();
        });
        step(() -> assertThat(committed()).isEqualTo(Map.of(SECOND, 1L)));
        step(() -> {
            assertThat(delivered).containsExactly("a0", "a1", "b0", "b1");
            assertThat(consumer.paused()).containsOnly(FIRST, SECOND);
            held.remove(FIRST).ack();
        });
        step(this::nothing);
        step(() -> {
            assertThat(delivered).containsExactly("a0", "a1", "b0", "b1", "a2");
            held.values().forEach(Message::ack);
        });

        run();

        assertThat(committed()).isEqualTo(Map.of(FIRST, 3L, SECOND, 2L));
    }

    @Test
    @DisplayName("E10 a refused batch comes again after a pause, and the other partitions do not wait for it")
    void refusal() throws InterruptedException {
        step(() -> {
            add(FIRST, 0, "a0");
            add(SECOND, 0, "b0");
        });
        step(() -> {
            held.remove(FIRST).nack(new IllegalStateException("no database"));
            held.remove(SECOND).ack();
        });
        step(() -> {
            assertThat(consumer.position(FIRST)).isZero();
            assertThat(consumer.paused()).containsOnly(FIRST);
            assertThat(committed()).isEqualTo(Map.of(SECOND, 1L));
            add(FIRST, 0, "a0");
        });
        stepUntil(() -> held.containsKey(FIRST));
        step(() -> {
            assertThat(delivered).containsExactly("a0", "b0", "a0");
            held.remove(FIRST).ack();
        });

        run();

        assertThat(committed()).isEqualTo(Map.of(FIRST, 1L, SECOND, 1L));
    }

    @Test
    @DisplayName("E3 a partition that is taken away is committed as far as it is done, the others go on")
    void handover() throws InterruptedException {
        step(() -> {
            add(FIRST, 0, "a0");
            add(SECOND, 0, "b0");
        });
        step(() -> {
            held.remove(FIRST).ack();
            // What a real consumer does within its poll; this one does not call the listener.
            poll.onPartitionsRevoked(List.of(FIRST));
            assertThat(committed()).isEqualTo(Map.of(FIRST, 1L));
        });
        step(() -> held.remove(SECOND).ack());

        run();

        assertThat(committed()).isEqualTo(Map.of(FIRST, 1L, SECOND, 1L));
    }

    @Test
    @DisplayName("the stop lets the batch in work end, and commits it")
    void stop() throws InterruptedException {
        step(() -> {
            add(FIRST, 0, "a0");
            add(SECOND, 0, "b0");
        });
        step(() -> {
            stream.stop();
            held.remove(FIRST).ack();
            held.remove(SECOND).nack(new IllegalStateException("not now"));
        });

        poll.run();

        assertThat(committed()).isEqualTo(Map.of(FIRST, 1L));
    }

    /** Runs the steps, each in a poll of its own, then stops. */
    private void run() throws InterruptedException {
        step(this::nothing);
        step(stream::stop);
        poll.run();
    }

    /** What happens in the next poll, after what was delivered by then has reached its subscriber. */
    private void step(Runnable events) {
        steps.add(() -> {
            events.run();
            return true;
        });
    }

    /** Polls until it is so. */
    private void stepUntil(BooleanSupplier reached) {
        steps.add(reached);
    }

    private void inPoll() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        if (!steps.isEmpty() && steps.peek().getAsBoolean()) {
            steps.remove();
        }
        consumer.schedulePollTask(this::inPoll);
    }

    private void nothing() {
        // A poll that brings nothing lets the loop settle what has ended.
    }

    private void add(TopicPartition partition, long firstOffset, String... values) {
        long offset = firstOffset;
        for (String value : values) {
            consumer.addRecord(new ConsumerRecord<>(partition.topic(), partition.partition(), offset++, "key", value));
        }
    }

    private Map<TopicPartition, Long> committed() {
        return consumer.committed(Set.of(FIRST, SECOND)).entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
