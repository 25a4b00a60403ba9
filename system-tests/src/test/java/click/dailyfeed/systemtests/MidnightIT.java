package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Layout;
import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A platform whose clock of events shows a minute and a half before midnight in New York when it starts, without a broker at
 * first.
 */
@Tag("replicas")
@TestMethodOrder(OrderAnnotation.class)
class MidnightIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    /** Names of addresses, which the servers do not share with the engines' platform. */
    private static final Pattern OWN = Pattern.compile("DAILYFEED_(PUBLIC_URL_.*|(MEMBER|ACTIVITY)_URL)");

    private static final Duration BEFORE_MIDNIGHT = Duration.ofSeconds(90);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String JOB = "/api/admin/activity/jobs/topic-retention";

    private static Platform engines;
    private static Platform server;
    private static Clock clock;
    private static Instant midnight;

    @BeforeAll
    static void startWithoutBroker() {
        engines = Platform.builder(Path.of("target/dailyfeed-midnight")).build().start();
        engines.kafka().stop();
        midnight = LocalDate.now(ZONE).plusDays(1).atStartOfDay(ZONE).toInstant();
        Duration offset = Duration.between(Instant.now(), midnight.minus(BEFORE_MIDNIGHT));
        clock = Clock.offset(Clock.systemUTC(), offset);
        server = server(offset).start();
        for (ServiceName service : ServiceName.values()) {
            System.setProperty("dailyfeed.url." + service.label(), server.url(service));
        }
        server.environment().forEach(System::setProperty);
    }

    private static Platform server(Duration offset) {
        Platform.Builder builder = Platform.builder(Path.of("target/dailyfeed-midnight-server"))
                .engines(Set.of())
                .layout(Layout.EAR);
        engines.environment().forEach((variable, value) -> {
            if (!OWN.matcher(variable).matches()) {
                builder.setting(variable, value);
            }
        });
        return builder.setting("MP_CONFIG_PROFILE", "test")
                .setting("DAILYFEED_CLOCK_OFFSET", offset.toString())
                .setting("DAILYFEED_ZONE", ZONE.getId())
                .build();
    }

    @AfterAll
    static void stop() {
        Stream.of(server, engines).filter(Objects::nonNull).forEach(Platform::close);
    }

    @Test
    @Order(1)
    @DisplayName("E1 E2 E3 the broker comes after the servers, and then midnight: each event in the topic of its day,"
            + " none missed")
    void midnight() {
        Member minji = Member.named("minji");
        List<Integer> posts = new ArrayList<>(List.of(writes(minji), writes(minji)));
        assertThat(clock.instant()).isBefore(midnight);

        engines.kafka().start();
        await().atMost(BEFORE_MIDNIGHT.multipliedBy(2))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    posts.add(writes(minji));
                    return clock.instant().isAfter(midnight.plusSeconds(5));
                });

        await().atMost(CAUGHT_UP)
                .untilAsserted(() -> assertThat(activitiesOf(minji)).containsAll(posts));
        assertThat(activitiesOf(minji)).containsExactlyInAnyOrderElementsOf(posts);
        Map<String, List<Instant>> times = postTimesByTopic();
        assertThat(times).containsOnlyKeys(topic(-1), topic(0));
        times.forEach((topic, created) -> assertThat(created)
                .allSatisfy(time ->
                        assertThat(topic(LocalDate.ofInstant(time, ZONE))).isEqualTo(topic)));
    }

    @Test
    @Order(2)
    @DisplayName("E2 a topic of more than 7 days ago is kept while activity lags on it, and goes when all is read;"
            + " younger ones and those to come stay")
    void retention() throws ExecutionException, InterruptedException {
        Member admin = Member.admin();
        engines.mongo().stop();
        try (Admin broker = Admin.create(kafka())) {
            broker.createTopics(Stream.of(-9, -8, -7)
                            .map(day -> new NewTopic(topic(day), 2, (short) 1))
                            .toList())
                    .all()
                    .get();
            unread(topic(-8));

            assertThat(run(admin)).isEqualTo("1 topics deleted, 1 kept for groups that lag");
            assertThat(topics(broker)).contains(topic(-8), topic(-7)).doesNotContain(topic(-9));

            engines.mongo().start();
            await().atMost(CAUGHT_UP).untilAsserted(() -> {
                run(admin);
                assertThat(topics(broker)).doesNotContain(topic(-8));
            });
            await().atMost(CAUGHT_UP)
                    .untilAsserted(() ->
                            assertThat(topics(broker)).contains(topic(-7), topic(-1), topic(0), topic(1), topic(2)));
            assertThat(run(admin)).isEqualTo("0 topics deleted, 0 kept for groups that lag");
        }
    }

    private static int writes(Member member) {
        return member.writes("자정이 지나도").getInt("id");
    }

    private static List<Integer> activitiesOf(Member member) {
        return member
                .get("activity", "/api/member-activities?type=POST_CREATE&size=100")
                .object()
                .getJsonArray("content")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .map(activity -> activity.getInt("postId"))
                .toList();
    }

    private static String run(Member admin) {
        return await().until(() -> admin.post("activity", JOB), answer -> answer.status() == 200)
                .object()
                .getString("lastResult");
    }

    private static Set<String> topics(Admin broker) throws ExecutionException, InterruptedException {
        return broker.listTopics().names().get();
    }

    /** A record that activity cannot acknowledge while its store is away. */
    private static void unread(String topic) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "0", "late")).get();
        }
    }

    /** When the posts of all members were announced to have been created, by the topic that says it. */
    private static Map<String, List<Instant>> postTimesByTopic() {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("member-activity-"))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, List<Instant>> times = new TreeMap<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                    if (message.value().contains("\"POST_CREATE\"")) {
                        times.computeIfAbsent(message.topic(), topic -> new ArrayList<>())
                                .add(createdAt(message.value()));
                    }
                }
            }
            return times;
        }
    }

    private static Instant createdAt(String event) {
        try (JsonReader reader = Json.createReader(new StringReader(event))) {
            return Instant.parse(reader.readObject().getString("createdAt"));
        }
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", engines.kafka().uri());
    }

    /** The topic so many days after the day that begins at our midnight. */
    private static String topic(int days) {
        return topic(LocalDate.ofInstant(midnight, ZONE).plusDays(days));
    }

    private static String topic(LocalDate date) {
        return "member-activity-" + DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
