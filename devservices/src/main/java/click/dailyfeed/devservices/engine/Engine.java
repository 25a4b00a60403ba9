package click.dailyfeed.devservices.engine;

import click.dailyfeed.devservices.process.ServerProcess;

/** An engine in use: one we run, or a real one that the environment names and we leave alone. */
public final class Engine {
    private final EngineKind kind;
    private final String uri;
    private final ServerProcess process;

    private Engine(EngineKind kind, String uri, ServerProcess process) {
        this.kind = kind;
        this.uri = uri;
        this.process = process;
    }

    /**
     * @param uri where the services find it, in the form of its environment variable
     * @param process runs it; not started yet
     */
    public static Engine local(EngineKind kind, String uri, ServerProcess process) {
        return new Engine(kind, uri, process);
    }

    /** @param uri the value of the environment variable */
    public static Engine external(EngineKind kind, String uri) {
        return new Engine(kind, uri, null);
    }

    /** @return which engine this is */
    public EngineKind kind() {
        return kind;
    }

    /** @return where it is, in the form of its environment variable: {@link EngineKind#variable()} */
    public String uri() {
        return uri;
    }

    /** @return whether we run it */
    public boolean isLocal() {
        return process != null;
    }

    /** Starts it, or starts it again on the same port and data; returns when it answers. */
    public void start() {
        local().start();
    }

    /** Stops it in order; its data stay. */
    public void stop() {
        local().stop();
    }

    /** Ends it as a crash would. */
    public void kill() {
        local().kill();
    }

    /** Deletes its data while it is stopped. */
    public void wipe() {
        local().wipe();
    }

    /** @return the process that runs it */
    public ServerProcess local() {
        if (process == null) {
            throw new IllegalStateException(
                    kind.label() + " is the one that " + kind.variable() + " names, not ours to control");
        }
        return process;
    }
}
