package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.engine.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks Redis itself what no answer of a service shows. */
final class RedisCommand {

    private RedisCommand() {}

    static boolean exists(Engine redis, String key) {
        return integerOf(redis, "EXISTS " + key) == 1;
    }

    static void delete(Engine redis, String key) {
        integerOf(redis, "DEL " + key);
    }

    private static int integerOf(Engine redis, String command) {
        URI uri = URI.create(redis.uri());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return Integer.parseInt(answer.substring(1));
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }
}
