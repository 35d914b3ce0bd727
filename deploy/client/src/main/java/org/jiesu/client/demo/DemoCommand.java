package org.jiesu.client.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jiesu.client.Connection;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.FrontDoor.Answer;
import org.jiesu.client.ImportCommand;
import org.jiesu.client.Persistence;
import org.jiesu.client.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Two invented years come in as history; then a week's volume is registered, handled and called
 * back through the REST calls people use, {@code --speed} times as fast as it would come in life.
 * All times are real.
 */
@Command(name = "demo", description = "bring Dongcheng to life with invented complaints")
public final class DemoCommand implements Callable<Integer> {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @Mixin private Connection connection = new Connection();

    @Option(names = "--speed", description = "times life's speed (default: ${DEFAULT-VALUE})")
    private double speed = 2000;

    @Option(
            names = "--per-day",
            description = "complaints a day of the week played (default: ${DEFAULT-VALUE})")
    private int perDay = 1340;

    @Option(names = "--days", description = "days played (default: ${DEFAULT-VALUE})")
    private int days = 7;

    @Option(
            names = "--history-per-day",
            description = "rows a day of the two years; 0: none (default: ${DEFAULT-VALUE})")
    private int historyPerDay = 110;

    @Option(names = "--handlers", description = "who works at once (default: ${DEFAULT-VALUE})")
    private int handlers = 4;

    @Option(names = "--seed", description = "another seed, another story")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        FrontDoor door = connection.open();
        City city = City.of(door);
        Complaints complaints = new Complaints();
        if (historyPerDay > 0 && !importHistory(door, city, complaints)) {
            return 1;
        }
        return play(door, city, complaints) ? 0 : 1;
    }

    private boolean importHistory(FrontDoor door, City city, Complaints complaints)
            throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(CITY);
        Path file = Files.createTempFile("jiesu-history", ".csv");
        try {
            long rows =
                    new InventedHistory(city, complaints, seed)
                            .write(file, today.minusYears(2), today, historyPerDay);
            System.out.println("history: " + rows + " invented complaints");
            JsonNode report = ImportCommand.run(door, file, "HISTORY", null);
            System.out.printf(
                    "history: %d rows, %d accepted, %d known already, %d rejected%n",
                    report.path("rows").asLong(),
                    report.path("accepted").asLong(),
                    report.path("repeated").asLong(),
                    report.path("rejected").asLong());
            return "DONE".equals(report.path("state").asText());
        } finally {
            Files.delete(file);
        }
    }

    private boolean play(FrontDoor door, City city, Complaints complaints)
            throws InterruptedException {
        Tally tally = new Tally();
        AtomicBoolean closingTime = new AtomicBoolean();
        long all = (long) days * perDay;
        List<Thread> people = new ArrayList<>();
        Handlers units = new Handlers(door, tally, closingTime);
        for (int i = 0; i < handlers; i++) {
            people.add(Thread.ofVirtual().start(units::work));
        }
        people.add(Thread.ofVirtual().start(new Desk(door, city, tally, closingTime)::work));
        ProgressBar bar = new ProgressBar(System.err, "registered");
        RandomGenerator random = new SplittableRandom(seed);
        long start = System.nanoTime();
        double pause = Duration.ofDays(1).toNanos() / speed / perDay;
        for (long i = 0; i < all; i++) {
            long ahead = start + (long) (i * pause) - System.nanoTime();
            if (ahead > 0) {
                TimeUnit.NANOSECONDS.sleep(ahead);
            }
            register(door, complaints.next(city, random), tally);
            bar.show(tally.registered().sum(), all, tally.toString());
        }
        bar.end();
        settle(tally);
        closingTime.set(true);
        for (Thread person : people) {
            person.join();
        }
        System.out.println("registered " + tally.registered().sum() + ", " + tally);
        return tally.registered().sum() == all;
    }

    private static void register(FrontDoor door, Map<String, Object> body, Tally tally)
            throws InterruptedException {
        String key = UUID.randomUUID().toString();
        Answer answer =
                Persistence.until(() ->
                        door.post(
                                "operator",
                                "/api/intake/v1/tickets",
                                body,
                                "Idempotency-Key",
                                key));
        if (answer.status() == 201) {
            tally.registered().increment();
        } else {
            System.err.println("not registered: " + answer.status() + " " + answer.body());
            tally.refused().increment();
        }
    }

    /** Until nothing has been replied or called back for ten seconds. */
    private static void settle(Tally tally) throws InterruptedException {
        ProgressBar bar = new ProgressBar(System.err, "called back");
        String last = "";
        for (int quiet = 0; quiet < 10; quiet++) {
            TimeUnit.SECONDS.sleep(1);
            if (!tally.toString().equals(last)) {
                quiet = 0;
                last = tally.toString();
            }
            bar.show(tally.calledBack().sum(), tally.registered().sum(), last);
        }
        bar.end();
    }
}
