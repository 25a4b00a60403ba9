package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.engine.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks Redis itself what no answer of a service shows. */
final class RedisCommand {

    private RedisCommand() {}

    static boolean exists(Engine redis, String key) {
        return integerOf(redis, "EXISTS " + key) == 1;
    }

    /** Makes the key exist for a while. */
    static void touch(Engine redis, String key, Duration life) {
        answerOf(redis, "SET " + key + " 1 PX " + life.toMillis());
    }

    /** Sets fields of a hash. */
    static void setFields(Engine redis, String key, String... namesAndValues) {
        answerOf(redis, "HSET " + key + " " + String.join(" ", namesAndValues));
    }

    static void delete(Engine redis, String key) {
        integerOf(redis, "DEL " + key);
    }

    /** The number of members of a sorted set; 0 if there is none. */
    static int size(Engine redis, String key) {
        return integerOf(redis, "ZCARD " + key);
    }

    /** Takes the entry at that rank out of a sorted set; -1 is the last one. */
    static void removeEntry(Engine redis, String key, int rank) {
        integerOf(redis, "ZREMRANGEBYRANK " + key + " " + rank + " " + rank);
    }

    /** Deletes all keys of that pattern. */
    static void deleteAll(Engine redis, String pattern) {
        integerOf(
                redis,
                "EVAL \"for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end"
                        + " return 0\" 0 " + pattern);
    }

    /** Deletes one of the keys of that pattern, if there is any. */
    static void deleteOne(Engine redis, String pattern, int choice) {
        integerOf(
                redis,
                "EVAL \"local keys = redis.call('KEYS', ARGV[1]) if #keys == 0 then return 0 end"
                        + " table.sort(keys) return redis.call('DEL', keys[ARGV[2] % #keys + 1])\" 0 " + pattern + " "
                        + choice);
    }

    /** Whether the value of a key is the id of this run of Redis, which a restart changes. */
    static boolean isOfThisRun(Engine redis, String key) {
        return integerOf(
                        redis,
                        "EVAL \"local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')"
                                + " return redis.call('GET', KEYS[1]) == run and 1 or 0\" 1 " + key)
                == 1;
    }

    /** Deletes everything. */
    static void flush(Engine redis) {
        answerOf(redis, "FLUSHALL");
    }

    /** Lets all clients wait for so long; connections are accepted meanwhile. */
    static void pause(Engine redis, Duration duration) {
        answerOf(redis, "CLIENT PAUSE " + duration.toMillis() + " ALL");
    }

    private static int integerOf(Engine redis, String command) {
        return Integer.parseInt(answerOf(redis, command).substring(1));
    }

    /** The first line of the answer. */
    private static String answerOf(Engine redis, String command) {
        URI uri = URI.create(redis.uri());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            if (answer.startsWith("-")) {
                throw new IllegalStateException(command + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }
}
