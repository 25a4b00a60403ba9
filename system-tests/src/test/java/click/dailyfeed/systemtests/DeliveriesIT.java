package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Layout;
import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.process.ServerProcess;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the broker does to activity: it comes late, delivers more than once and in any order, and a topic appears from one
 * moment to the next. Six servers that start without a broker, and a second one of activity.
 */
@Tag("kills")
@TestMethodOrder(OrderAnnotation.class)
class DeliveriesIT {

    private static final int MEMBERS = 5;
    private static final int EVENTS = 200;
    private static final int DELIVERIES = 3;
    private static final int PARTITIONS = 6;
    /** No post of this run has such an id. */
    private static final long FIRST_POST = 1_000_000_000L;

    private static final Duration CAUGHT_UP = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String JOB = "/api/admin/activity/jobs/publisher-dead-letters";

    /** Addresses, which the servers do not share with the platform of the engines. */
    private static final Pattern OWN = Pattern.compile("DAILYFEED_(PUBLIC_URL_.*|(MEMBER|ACTIVITY)_URL)");

    private static Platform engines;
    private static Platform six;
    private static Platform second;

    @BeforeAll
    static void startWithoutBroker() {
        engines = Platform.builder(Path.of("target/dailyfeed-deliveries")).build();
        Assumptions.assumeTrue(
                engines.engines().stream().allMatch(Engine::isLocal),
                "the environment names a real engine: not killed");
        engines.start();
        engines.kafka().stop();
        six = servers("six", Layout.SIX, engines.environment(), OWN);
        second = servers(
                "second",
                new Layout(false, EnumSet.of(ServiceName.ACTIVITY)),
                six.environment(),
                Pattern.compile("DAILYFEED_PUBLIC_URL_ACTIVITY"));
        six.start();
        for (ServiceName service : ServiceName.values()) {
            System.setProperty("dailyfeed.url." + service.label(), six.url(service));
        }
        six.environment().forEach(System::setProperty);
    }

    private static Platform servers(String name, Layout layout, Map<String, String> environment, Pattern own) {
        Platform.Builder builder = Platform.builder(Path.of("target/dailyfeed-deliveries-" + name))
                .engines(Set.of())
                .layout(layout);
        environment.forEach((variable, value) -> {
            if (!own.matcher(variable).matches()) {
                builder.setting(variable, value);
            }
        });
        return builder.build();
    }

    @AfterAll
    static void stop() {
        Stream.of(second, six, engines).filter(Objects::nonNull).forEach(Platform::close);
    }

    @Test
    @Order(1)
    @DisplayName("E2 E3 E8 Kafka comes after all six services: what was done before is recorded and found, no restart")
    void brokerComesLate() {
        Member admin = Member.admin();
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        dave.follows(minji);
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        int post = minji.writes("카프카보다 먼저 " + word).getInt("id");
        dave.post("content", "/api/posts/" + post + "/like");

        engines.kafka().start();

        await().atMost(CAUGHT_UP).pollInterval(LOOK).untilAsserted(() -> {
            admin.post("activity", JOB);
            assertThat(types(minji)).containsExactlyInAnyOrder("MEMBER_SIGNUP", "MEMBER_LOGIN", "POST_CREATE");
            assertThat(types(dave))
                    .containsExactlyInAnyOrder("MEMBER_SIGNUP", "MEMBER_LOGIN", "MEMBER_FOLLOW", "LIKE_POST");
            assertThat(dave.get("search", "/api/search/posts?keyword=" + word)
                            .object()
                            .getJsonArray("content"))
                    .hasSize(1);
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "E9 E10 each message 1 to 3 times, in any order and partition, while servers come and go, Redis is killed"
                    + " and MongoDB stops: one activity each")
    void deliveredAgainAndAgain() throws ExecutionException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Member> members =
                IntStream.range(0, MEMBERS).mapToObj(i -> Member.named("busy")).toList();
        Iterator<List<String>> parts = parts(deliveries(members, random), 2 * Strike.values().length + 1);
        List<String> topics = List.of(topic(0), topic(1));
        for (Strike strike : Strike.values()) {
            send(topics, parts.next(), random);
            strike.hit();
            send(topics, parts.next(), random);
            strike.recover();
        }
        send(topics, parts.next(), random);

        await().atMost(CAUGHT_UP).pollInterval(LOOK).untilAsserted(() -> {
            for (Member member : members) {
                assertThat(posts(member))
                        .as("seed " + seed)
                        .containsExactlyInAnyOrderElementsOf(LongStream.range(FIRST_POST, FIRST_POST + EVENTS)
                                .boxed()
                                .toList());
            }
        });
    }

    @Test
    @Order(3)
    @DisplayName("E3 a topic that is created late, and filled before anybody knows it, is read from its first record")
    void topicCreatedLate() throws ExecutionException, InterruptedException {
        Member minji = Member.named("minji");
        String late = topic(-3);
        try (Admin broker = Admin.create(kafka())) {
            assertThat(broker.listTopics().names().get()).doesNotContain(late);
            broker.createTopics(List.of(new NewTopic(late, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        send(
                List.of(late),
                LongStream.range(FIRST_POST, FIRST_POST + EVENTS)
                        .mapToObj(post -> event(minji, post))
                        .toList(),
                new Random());

        await().atMost(CAUGHT_UP)
                .pollInterval(LOOK)
                .untilAsserted(() -> assertThat(posts(minji))
                        .containsExactlyInAnyOrderElementsOf(LongStream.range(FIRST_POST, FIRST_POST + EVENTS)
                                .boxed()
                                .toList()));
    }

    /** What happens meanwhile, in this order. */
    private enum Strike {
        ANOTHER_SERVER,
        RESTART,
        KILL,
        REDIS,
        MONGO,
        ONE_SERVER_LESS;

        void hit() {
            switch (this) {
                case ANOTHER_SERVER -> another().start();
                case RESTART -> activity().stop();
                case KILL -> activity().kill();
                case REDIS -> engines.redis().kill();
                // The stand-in loses acknowledged writes when it is killed.
                case MONGO -> engines.mongo().stop();
                case ONE_SERVER_LESS -> another().stop();
            }
        }

        void recover() {
            switch (this) {
                case RESTART, KILL -> activity().start();
                case REDIS -> engines.redis().start();
                case MONGO -> engines.mongo().start();
                case ANOTHER_SERVER, ONE_SERVER_LESS -> {
                    // It stays as it is.
                }
            }
        }
    }

    private static ServerProcess activity() {
        return six.servers().get("activity");
    }

    private static ServerProcess another() {
        return second.servers().get("activity");
    }

    /** The events of all members, each one to three times, shuffled. */
    private static List<String> deliveries(List<Member> members, Random random) {
        List<String> deliveries = new ArrayList<>();
        for (Member member : members) {
            for (long post = FIRST_POST; post < FIRST_POST + EVENTS; post++) {
                deliveries.addAll(Collections.nCopies(1 + random.nextInt(DELIVERIES), event(member, post)));
            }
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private static Iterator<List<String>> parts(List<String> all, int count) {
        int size = (all.size() + count - 1) / count;
        return IntStream.range(0, count)
                .mapToObj(i -> all.subList(Math.min(i * size, all.size()), Math.min((i + 1) * size, all.size())))
                .iterator();
    }

    private static String event(Member member, long post) {
        return Json.createObjectBuilder()
                .add("eventId", UUID.randomUUID().toString())
                .add("schemaVersion", 1)
                .add("messageKey", "member_activity:kafka_event:POST_CREATE###" + post + "###" + member.id())
                .add("memberActivityType", "POST_CREATE")
                .add("memberId", member.id())
                .add("postId", post)
                .add("createdAt", Instant.now().toString())
                .build()
                .toString();
    }

    /** Returns when the broker has all of them. */
    private static void send(List<String> topics, List<String> values, Random random)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            List<Future<?>> answers = new ArrayList<>();
            for (String value : values) {
                String topic = topics.get(random.nextInt(topics.size()));
                answers.add(producer.send(new ProducerRecord<>(topic, random.nextInt(PARTITIONS), null, value)));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        }
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", engines.kafka().uri());
    }

    private static String topic(int daysFromToday) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(daysFromToday);
        return "member-activity-" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static List<String> types(Member member) {
        return Activities.of(member).stream()
                .map(activity -> activity.getString("memberActivityType"))
                .toList();
    }

    private static List<Long> posts(Member member) {
        return Activities.of(member).stream()
                .filter(activity -> activity.getString("memberActivityType").equals("POST_CREATE"))
                .map((JsonObject activity) -> activity.getJsonNumber("postId").longValue())
                .toList();
    }
}
