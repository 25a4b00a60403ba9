package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.process.Checkout;
import click.dailyfeed.devservices.process.Home;
import click.dailyfeed.devservices.process.Ports;
import click.dailyfeed.devservices.process.ServerProcess;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
 * The six servers from their images, as the overlay {@code local} declares them: variables, ports, probes, memory, a root that
 * cannot be written, a plain user, a key store of their own. Only addresses, ports and secrets are those of this machine.
 */
@Tag("replicas")
@TestMethodOrder(OrderAnnotation.class)
class DeclaredServersIT {

    private static final Logger LOG = System.getLogger(DeclaredServersIT.class.getName());

    /** What is declared in another way, or for a cluster: addresses, and the JVM's and the listener's own settings. */
    private static final Set<String> REPLACED = Set.of(
            "HTTP_HOST",
            "HTTP_PORT",
            "DAILYFEED_DB_URL",
            "KAFKA_BOOTSTRAP_SERVERS",
            "DAILYFEED_MEMBER_URL",
            "DAILYFEED_ACTIVITY_URL",
            "DAILYFEED_PUBLIC_URL_MEMBER",
            "DAILYFEED_PUBLIC_URL_CONTENT",
            "DAILYFEED_PUBLIC_URL_TIMELINE",
            "DAILYFEED_PUBLIC_URL_ACTIVITY",
            "DAILYFEED_PUBLIC_URL_IMAGE",
            "DAILYFEED_PUBLIC_URL_SEARCH",
            "DAILYFEED_IMAGE_DIRECTORY",
            "DAILYFEED_SEARCH_DIRECTORY");

    /** The keys of the secrets (operator/README.md). */
    private static final Map<String, List<String>> SECRETS = Map.of(
            "dailyfeed-database", List.of("DAILYFEED_DB_USER", "DAILYFEED_DB_PASSWORD"),
            "dailyfeed-redis", List.of("REDIS_URL"),
            "dailyfeed-mongodb", List.of("MONGODB_URI"),
            "dailyfeed-internal", List.of("DAILYFEED_INTERNAL_SECRET"),
            "dailyfeed-member", List.of("DAILYFEED_KEY_MASTER", "DAILYFEED_ADMIN_EMAIL", "DAILYFEED_ADMIN_PASSWORD"));

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static Path containers;
    private static Platform engines;
    private static Home home;
    private static final Map<DeclaredContainer, ServerProcess> SERVERS = new LinkedHashMap<>();
    private static final Map<DeclaredContainer, Map<Path, String>> STATES = new LinkedHashMap<>();
    private static final List<UnpackedImage> IMAGES = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Assumptions.assumeTrue(isOnPath("kubectl"), "no kubectl on the PATH: nothing says what is declared");
        List<DeclaredServer> declared = DeclaredServer.of(Checkout.root().resolve("operator/overlays/local"));
        Assumptions.assumeTrue(
                DeclaredContainer.isPossible(declared.get(0)),
                "no plain user to run Java as: setpriv is missing or not allowed, or Java is out of reach");
        assertThat(declared)
                .extracting(DeclaredServer::service)
                .containsExactlyInAnyOrder(
                        Stream.of(ServiceName.values()).map(ServiceName::label).toArray(String[]::new));
        // Where a plain user gets to, as the project may lie where it does not.
        containers = Files.createTempDirectory("dailyfeed-containers");
        Files.setPosixFilePermissions(containers, PosixFilePermissions.fromString("rwxr-xr-x"));
        engines = Platform.builder(Path.of("target/dailyfeed-declared-engines"))
                .build()
                .start();
        home = Home.take(Path.of("target/dailyfeed-declared"));
        Map<String, Integer> ports = new TreeMap<>();
        declared.forEach(server -> ports.put(server.service(), Ports.free()));
        for (DeclaredServer server : declared) {
            UnpackedImage image = UnpackedImage.of(
                    Checkout.root().resolve("operator/image/target/" + server.service() + ".tar"),
                    containers.resolve(server.service()));
            IMAGES.add(image);
            assertThat(image.user()).isEqualTo(server.user() + ":" + server.group());
            DeclaredContainer container =
                    new DeclaredContainer(server, image, ports.get(server.service()), variables(server, image, ports));
            SERVERS.put(container, new ServerProcess(home, container, line -> LOG.log(Level.INFO, line)));
            System.setProperty("dailyfeed.url." + server.service(), url(ports, server.service()));
        }
        engines.environment().forEach(System::setProperty);
        startAll();
    }

    /** Two at a time: as many as this machine has processors. */
    private static void startAll() throws IOException {
        for (DeclaredContainer container : SERVERS.keySet()) {
            container.prepare();
            STATES.put(container, container.state());
        }
        List<DeclaredContainer> waiting = new ArrayList<>(SERVERS.keySet());
        for (int i = 0; i < waiting.size(); i += 2) {
            CompletableFuture.allOf(waiting.subList(i, i + 2).stream()
                            .map(container -> CompletableFuture.runAsync(
                                    () -> SERVERS.get(container).start()))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** The declared variables, with what is different here. */
    private static Map<String, String> variables(
            DeclaredServer server, UnpackedImage image, Map<String, Integer> ports) {
        Map<String, String> here = new HashMap<>(engines.environment());
        here.put("DAILYFEED_MEMBER_URL", url(ports, "member"));
        here.put("DAILYFEED_ACTIVITY_URL", url(ports, "activity"));
        ports.keySet()
                .forEach(service ->
                        here.put("DAILYFEED_PUBLIC_URL_" + service.toUpperCase(Locale.ROOT), url(ports, service)));
        for (String directory : List.of("DAILYFEED_IMAGE_DIRECTORY", "DAILYFEED_SEARCH_DIRECTORY")) {
            here.put(directory, image.at(server.variables().get(directory)).toString());
        }
        Map<String, String> variables = new TreeMap<>(server.variables());
        variables.replaceAll((name, value) -> REPLACED.contains(name) ? here.get(name) : value);
        for (String secret : server.secrets()) {
            assertThat(SECRETS).as("secrets that are described").containsKey(secret);
            SECRETS.get(secret).forEach(name -> variables.put(name, here.get(name)));
        }
        return variables;
    }

    private static String url(Map<String, Integer> ports, String service) {
        return "http://" + Ports.LOOPBACK + ":" + ports.get(service);
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }

    @AfterAll
    static void stop() throws IOException {
        SERVERS.values().forEach(ServerProcess::stop);
        if (engines != null) {
            engines.close();
        }
        if (home != null) {
            home.close();
        }
        for (UnpackedImage image : IMAGES) {
            image.delete();
        }
        if (containers != null) {
            Files.delete(containers);
        }
    }

    @Test
    @Order(1)
    @DisplayName("All probes answer on their paths; the servers are those that were declared")
    void probes() {
        SERVERS.forEach((container, server) -> {
            for (String probe : List.of("startup", "readiness", "liveness")) {
                assertThat(container.answers(probe))
                        .as(container.declared().service() + " " + probe)
                        .isTrue();
            }
            assertThat(container.declared().port()).isEqualTo(9080);
            assertThat(container.declared().variables()).containsKeys(REPLACED.toArray(String[]::new));
        });
    }

    @Test
    @Order(2)
    @DisplayName("From the sign-up to the logout: post, picture, comment, like, feed, search, notification, refresh")
    void mainFlow() throws IOException {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        dave.follows(minji);
        String word = "달리기" + minji.id();
        int post = minji.writes("오늘 한강에서 " + word).getInt("id");
        Answer picture = Http.upload(
                "/api/images/upload", Pictures.png(640, 400), "Authorization", "Bearer " + minji.accessToken());
        assertThat(picture.status()).as(picture.toString()).isEqualTo(201);
        assertThat(Http.get("image", "/api/images/view/" + picture.json().getString("data") + "?thumbnail=true")
                        .status())
                .isEqualTo(200);
        assertThat(dave.post("content", "/api/comments", Bodies.comment(post, "멋져요!"))
                        .status())
                .isEqualTo(201);
        assertThat(dave.post("content", "/api/posts/" + post + "/like").status())
                .isEqualTo(201);

        assertThat(dave.get("timeline", "/api/timeline/posts/followings")
                        .object()
                        .getJsonArray("content"))
                .hasSize(1);
        String keyword = URLEncoder.encode(word, StandardCharsets.UTF_8);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(dave.get("search", "/api/search/posts?keyword=" + keyword)
                                .object()
                                .getJsonArray("content"))
                        .hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(minji.activities("/notifications"))
                        .extracting(activity -> activity.getString("memberActivityType"))
                        .contains("COMMENT_CREATE", "LIKE_POST"));
        assertThat(dave.refresh().status()).isEqualTo(200);
        assertThat(dave.post("member", "/api/authentication/logout").status()).isEqualTo(200);
        assertThat(dave.get("timeline", "/api/timeline/posts").code()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    @Order(3)
    @DisplayName("Each server has less memory than its limit")
    void memory() throws IOException {
        for (Map.Entry<DeclaredContainer, ServerProcess> running : SERVERS.entrySet()) {
            DeclaredServer declared = running.getKey().declared();
            long resident = residentKibibytes(running.getValue().pid().orElseThrow()) / 1024;
            LOG.log(
                    Level.INFO,
                    "{0}: {1} of {2} MiB",
                    declared.service(),
                    Long.toString(resident),
                    Integer.toString(declared.memoryMebibytes()));
            assertThat(resident).as(declared.service()).isPositive().isLessThan(declared.memoryMebibytes());
        }
    }

    private static long residentKibibytes(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The last one. */
    @Test
    @Order(4)
    @DisplayName("Told to end, each server is gone within the grace of a pod; nothing was written into the image")
    void end() throws IOException {
        for (Map.Entry<DeclaredContainer, ServerProcess> running : SERVERS.entrySet()) {
            Instant begin = Instant.now();
            running.getValue().stop();
            assertThat(Duration.between(begin, Instant.now()))
                    .as(running.getKey().declared().service())
                    .isLessThan(GRACE);
            assertThat(Files.readString(home.log(running.getKey().name())))
                    .doesNotContain("Permission denied", "Read-only file system", "AccessDenied");
        }
        for (Map.Entry<DeclaredContainer, Map<Path, String>> before : STATES.entrySet()) {
            assertThat(before.getKey().state()).isEqualTo(before.getValue());
        }
    }
}
