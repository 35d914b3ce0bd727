package org.jiesu.client.verify;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jiesu.client.Connection;
import org.jiesu.client.FrontDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Compares what the services count of themselves. Events under way are waited for; what still
 * differs after that is a fault, and the exit code says so.
 */
@Command(name = "verify", description = "do all services tell the same story of the same tickets?")
public final class VerifyCommand implements Callable<Integer> {

    @Mixin private Connection connection = new Connection();

    @Option(names = "--wait", description = "seconds for events under way (${DEFAULT-VALUE})")
    private int seconds = 60;

    @Override
    public Integer call() throws InterruptedException {
        FrontDoor door = connection.open();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        Books books = Books.read(door);
        while (!agree(books.checks()) && System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
            books = Books.read(door);
        }
        List<Check> checks = books.checks();
        checks.forEach(System.out::println);
        System.out.println("     intake     " + books.intake());
        System.out.println("     routing    " + books.routing());
        System.out.println("     sla        " + books.sla());
        System.out.println("     reporting  " + books.reporting());
        System.out.println(agree(checks) ? "All agree." : "They do not agree.");
        return agree(checks) ? 0 : 1;
    }

    private static boolean agree(List<Check> checks) {
        return checks.stream().allMatch(Check::holds);
    }
}
