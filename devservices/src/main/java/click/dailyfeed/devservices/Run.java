package click.dailyfeed.devservices;

import click.dailyfeed.devservices.liberty.BenchApplication;
import click.dailyfeed.devservices.process.Checkout;
import click.dailyfeed.devservices.process.DevServicesException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Command line program: the platform on fixed ports until Ctrl-C, with its data in {@code .dailyfeed} of the checkout.
 * System properties: {@code dailyfeed.services} (see {@link Layout#parse}; {@code ear} by default),
 * {@code dailyfeed.port.<name>}, {@code dailyfeed.jvm} (further options of the servers' JVMs),
 * {@code dailyfeed.bench} ({@code true}: with the benchmark's application). Exit status 1 and one line if
 * something cannot start.
 */
public final class Run {
    private Run() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws InterruptedException {
        AtomicBoolean stopping = new AtomicBoolean();
        try {
            long begin = System.nanoTime();
            Layout layout = Layout.parse(System.getProperty("dailyfeed.services", "ear"));
            Platform platform = Platform.builder(Checkout.root().resolve(".dailyfeed"))
                    .layout(layout)
                    .ports(PortPlan.FIXED)
                    .jvmOptions(System.getProperty("dailyfeed.jvm", ""))
                    .bench(BenchApplication.of(Boolean.getBoolean("dailyfeed.bench")))
                    .console(System.out::println)
                    .build();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, stopping), "stop"));
            platform.start();
            System.out.printf("%ndailyfeed is up after %.1f s%n%n", (System.nanoTime() - begin) / 1e9);
            System.out.println(new UrlTable(layout, platform));
            System.out.println("Ctrl-C stops everything.");
            new CountDownLatch(1).await();
        } catch (DevServicesException e) {
            // A start that Ctrl-C interrupts has not failed.
            if (!stopping.get()) {
                System.err.println("dailyfeed: " + e.getMessage());
                System.exit(1);
            }
        }
    }

    private static void stop(Platform platform, AtomicBoolean stopping) {
        stopping.set(true);
        platform.close();
    }
}
