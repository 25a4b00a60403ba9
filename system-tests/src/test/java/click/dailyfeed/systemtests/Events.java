package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the services announce on the dated topics, internal events included. */
final class Events {

    private static final Pattern TOPIC = Pattern.compile("member-activity-\\d{8}");
    private static final Duration POLL = Duration.ofMillis(200);

    private Events() {}

    /** All events of the member of that type so far. */
    static List<JsonObject> of(Member member, String type) {
        return all().stream()
                .filter(event -> event.getJsonNumber("memberId").longValue() == member.id())
                .filter(event -> event.getString("memberActivityType").equals(type))
                .toList();
    }

    /** The message keys of all events on a broker so far, one for each record. */
    static List<String> messageKeys(String bootstrapServers) {
        return records(bootstrapServers).stream()
                .map(message -> message.headers().lastHeader("message-key"))
                .filter(Objects::nonNull)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<JsonObject> all() {
        return records(DevServices.platform().kafka().uri()).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value.contains("\"memberActivityType\":\"MEMBER_")
                        || value.contains("\"memberActivityType\":\"IMAGE_"))
                .map(Events::json)
                .toList();
    }

    private static List<ConsumerRecord<String, String>> records(String bootstrapServers) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> TOPIC.matcher(topic.getKey()).matches())
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
