package click.dailyfeed.devservices.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One server in a process of its own, under a watchdog that ends it when this process ends, even by {@code kill -9}.
 * Can be stopped or killed and started again, on the same port and data. Started by one thread at a
 * time; may be stopped from another, such as a shutdown hook.
 */
public final class ServerProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration PID_LIMIT = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 50;

    private final Home home;
    private final Program program;
    private final Consumer<String> console;
    private final Path pidFile;
    private final Path log;

    private volatile Process watchdog;
    private volatile ProcessHandle server;
    private volatile boolean expectedToRun;

    /**
     * @param home whose run, data and logs directories are used
     * @param program what to run
     * @param console takes one line for each thing a person wants to know
     */
    public ServerProcess(Home home, Program program, Consumer<String> console) {
        this.home = home;
        this.program = program;
        this.console = console;
        this.pidFile = home.run(program.name() + ".pid");
        this.log = home.log(program.name());
    }

    /**
     * Starts the server and returns when it answers. What an earlier run left behind is cleared first.
     *
     * @throws DevServicesException if its port is taken, the disk does not let it, or it does not come up; nothing is
     *     left running then
     */
    public void start() {
        long begin = System.nanoTime();
        try {
            stopLeftover();
            requireFreePort();
            program.prepare();
            launch();
            awaitReady();
        } catch (IOException e) {
            throw new DevServicesException(program.name() + " cannot start: " + Home.reason(e), e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        console.accept("%s ready on %s:%d in %.1f s (pid %d)"
                .formatted(program.name(), Ports.LOOPBACK, program.port(), seconds, server.pid()));
    }

    /** Ends the server in order (SIGTERM), by force if it takes more than 20 s. Nothing happens if it does not run. */
    public void stop() {
        end(server -> server.destroy());
    }

    /** Ends the server as a crash would (SIGKILL). Nothing happens if it does not run. */
    public void kill() {
        end(server -> server.destroyForcibly());
    }

    /**
     * Deletes the server's data, so that it starts anew. Only while it does not run.
     *
     * @throws DevServicesException if it runs, or the disk does not let it
     */
    public void wipe() {
        if (isRunning()) {
            throw new DevServicesException(program.name() + " runs: its data are in use");
        }
        try {
            Trees.delete(home.data(program.name()));
        } catch (IOException e) {
            throw new DevServicesException(program.name() + " keeps its data: " + Home.reason(e), e);
        }
    }

    /** @return whether the server's process is there */
    public boolean isRunning() {
        return watchdog != null && watchdog.isAlive();
    }

    /** @return the process id of the server; empty when it does not run */
    public Optional<Long> pid() {
        return isRunning() ? Optional.of(server.pid()) : Optional.empty();
    }

    private void end(Consumer<ProcessHandle> signal) {
        if (!isRunning()) {
            return;
        }
        expectedToRun = false;
        signal.accept(server);
        if (!ended(STOP_LIMIT)) {
            server.destroyForcibly();
            ended(STOP_LIMIT);
        }
    }

    private boolean ended(Duration limit) {
        try {
            return watchdog.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stopLeftover() throws IOException {
        Optional<ProcessHandle> leftover = readPid().flatMap(ProcessHandle::of).filter(this::isOurs);
        if (leftover.isPresent()) {
            console.accept("%s: stopping process %d, left by an earlier run"
                    .formatted(program.name(), leftover.get().pid()));
            leftover.get().destroy();
            if (!poll(STOP_LIMIT, () -> !leftover.get().isAlive())) {
                leftover.get().destroyForcibly();
                poll(STOP_LIMIT, () -> !leftover.get().isAlive());
            }
        }
        Files.deleteIfExists(pidFile);
    }

    // A pid file may be older than the process that has its number now.
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(program.signature()))
                .isPresent();
    }

    private Optional<Long> readPid() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String text = Files.readString(pidFile).strip();
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private void requireFreePort() {
        if (!Ports.isFree(program.port())) {
            throw new DevServicesException(
                    "port %d of %s is in use by another program: stop that one, or choose a port with -Ddailyfeed.port.%s=..."
                            .formatted(program.port(), program.name(), program.name()));
        }
    }

    private void launch() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, home.log(program.name() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        Launch launch = program.launch();
        List<String> command = new ArrayList<>(List.of(
                "sh",
                watchdogScript().toString(),
                Long.toString(ProcessHandle.current().pid()),
                pidFile.toString()));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(home.directory().toFile());
        builder.environment().putAll(launch.environment());
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        watchdog = builder.start();
        watchdog.onExit().thenAccept(this::reportUnexpectedEnd);
        poll(PID_LIMIT, () -> !watchdog.isAlive() || Files.exists(pidFile));
        Optional<ProcessHandle> started = readPid().flatMap(ProcessHandle::of);
        if (started.isEmpty()) {
            ended(PID_LIMIT);
            throw startFailure();
        }
        server = started.get();
    }

    private Path watchdogScript() throws IOException {
        Path script = home.run("watchdog.sh");
        Path unfinished = home.run("watchdog.sh." + program.name());
        try (InputStream content = ServerProcess.class.getResourceAsStream("watchdog.sh")) {
            Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.move(unfinished, script, StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitReady() {
        poll(program.startLimit(), () -> !watchdog.isAlive() || program.isReady() || program.hasFailed());
        if (!watchdog.isAlive() || !program.isReady()) {
            DevServicesException failure = startFailure();
            stop();
            throw failure;
        }
        expectedToRun = true;
    }

    private DevServicesException startFailure() {
        String how = watchdog.isAlive()
                ? "is not ready after " + program.startLimit().toSeconds() + " s"
                : "ended at once (exit status " + watchdog.exitValue() + ")";
        return new DevServicesException("%s %s; see %s%s"
                .formatted(program.name(), how, log, LogTail.of(log).errors()));
    }

    private void reportUnexpectedEnd(Process ended) {
        if (expectedToRun) {
            console.accept(
                    "%s ended by itself (exit status %d); see %s".formatted(program.name(), ended.exitValue(), log));
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static boolean poll(Duration limit, Condition condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            if (condition.holds()) {
                return true;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return condition.holds();
            }
        }
        return condition.holds();
    }
}
