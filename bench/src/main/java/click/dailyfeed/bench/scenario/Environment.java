package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;

/** The engines of the running platform, as its servers find them. */
final class Environment {
    private Environment() {}

    /**
     * @throws BenchException if the environment does not name it
     */
    static String variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new BenchException(name + " is not set: set -a; . .dailyfeed/run/environment; set +a");
        }
        return value;
    }
}
