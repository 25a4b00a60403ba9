package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Events that wait in a dated topic of their own, of a day that never comes: those of members who do not exist. The topic
 * is gone afterwards.
 */
final class Backlog implements AutoCloseable {
    /** No member's id comes near; all that is stored of the backlog can be found by it. */
    static final long FIRST_MEMBER = 9_000_000_000_000L;

    private static final LocalDate FAR_AWAY = LocalDate.of(2999, 1, 1);
    private static final int MEMBERS = 1_000;
    private static final int PARTITIONS = 6;
    private static final String EVENT =
            "{\"eventId\":\"%s\",\"schemaVersion\":1,\"messageKey\":\"%s\",\"memberActivityType\":\"POST_CREATE\","
                    + "\"memberId\":%d,\"postId\":%d,\"createdAt\":\"2026-01-01T00:00:00.%06dZ\"}";

    private final String broker;
    private final Admin admin;
    private final String topic;
    private final int events;

    private Backlog(String broker, Admin admin, String topic, int events) {
        this.broker = broker;
        this.admin = admin;
        this.topic = topic;
        this.events = events;
    }

    /**
     * Writes the events.
     *
     * @param number of the round: the day of the topic
     * @throws BenchException if the broker does not take them
     */
    static Backlog write(String broker, int number, int events) {
        String topic = "member-activity-" + FAR_AWAY.plusDays(number).format(DateTimeFormatter.BASIC_ISO_DATE);
        Backlog backlog = new Backlog(broker, Admin.create(Map.of("bootstrap.servers", broker)), topic, events);
        try {
            backlog.admin
                    .createTopics(Set.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            backlog.send();
            return backlog;
        } catch (ExecutionException e) {
            backlog.admin.close();
            throw new BenchException("the broker: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            backlog.admin.close();
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    /** Not idempotent: in a topic just made the broker may lose count of the first batches, and refuses the rest for good. */
    private void send() {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "enable.idempotence",
                        "false",
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        "20"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < events; i++) {
                String post = Integer.toString(i);
                producer.send(new ProducerRecord<>(topic, post, event(i)));
            }
        }
    }

    private static String event(int i) {
        UUID id = UUID.randomUUID();
        return EVENT.formatted(
                id,
                "member_activity:kafka_event:POST_CREATE###" + id + "###" + i,
                FIRST_MEMBER + i % MEMBERS,
                FIRST_MEMBER + i,
                i % 1_000_000);
    }

    /** How many events the group has done with. */
    long doneBy(String group) {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(offset -> offset.getKey().topic().equals(topic) && offset.getValue() != null)
                    .map(Map.Entry::getValue)
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException e) {
            throw new BenchException("the broker: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    String topic() {
        return topic;
    }

    int events() {
        return events;
    }

    @Override
    public void close() {
        admin.deleteTopics(Set.of(topic));
        admin.close();
    }
}
