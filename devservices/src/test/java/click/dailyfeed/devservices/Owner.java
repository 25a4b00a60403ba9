package click.dailyfeed.devservices;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts the engines, says so, and waits to be killed. */
final class Owner {
    private Owner() {}

    /** @param arguments the home directory */
    public static void main(String[] arguments) throws InterruptedException {
        Platform.builder(Path.of(arguments[0]))
                .console(System.out::println)
                .build()
                .start();
        System.out.println("up");
        new CountDownLatch(1).await();
    }
}
