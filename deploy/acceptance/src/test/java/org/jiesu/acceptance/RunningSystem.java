package org.jiesu.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jiesu.client.FrontDoor;
import org.jspecify.annotations.Nullable;

/**
 * The whole system, started once for all stories by the command a person types, in a home of its
 * own, and stopped when the tests' JVM ends.
 */
final class RunningSystem {

    private static final Path ROOT = Path.of(System.getProperty("jiesu.root", "../.."));
    private static @Nullable RunningSystem instance;

    private final Map<String, String> environment;
    private final FrontDoor door;
    private final Path home;
    private final Queue<Process> commands = new ConcurrentLinkedQueue<>();

    private RunningSystem() throws IOException, InterruptedException {
        home = Files.createTempDirectory("jiesu-acceptance");
        int port = freePort();
        environment =
                Map.of(
                        "JIESU_HOME", home.toString(),
                        "JIESU_PORT", String.valueOf(port),
                        "JIESU_KAFKA_PORT", String.valueOf(freePort()),
                        "JIESU_POSTGRES_PORT", String.valueOf(freePort()),
                        "JIESU_URL", "http://127.0.0.1:" + port,
                        "JIESU_BUILD", "never");
        door = new FrontDoor(URI.create("http://127.0.0.1:" + port), "jiesu");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        jiesu("up");
    }

    static synchronized RunningSystem get() {
        if (instance == null) {
            try {
                instance = new RunningSystem();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return instance;
    }

    FrontDoor door() {
        return door;
    }

    /**
     * Addresses, process ids and restarts, as {@code ./jiesu status --json} tells them; its exit
     * code is not 0 while a part is away.
     */
    JsonNode status() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(run("status", "--json").printed());
    }

    /** Runs a command of the entry script; answers what it printed. Fails if the command does. */
    @CanIgnoreReturnValue
    String jiesu(String... arguments) throws IOException, InterruptedException {
        Outcome outcome = run(arguments);
        if (outcome.exit() != 0) {
            throw new AssertionError(
                    String.join(" ", arguments)
                            + " -> "
                            + outcome.exit()
                            + "\n"
                            + outcome.printed());
        }
        return outcome.printed();
    }

    record Outcome(int exit, String printed) {}

    Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("jiesu").toString()));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("jiesu-acceptance", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(ROOT.toFile())
                        .redirectOutput(log.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        commands.add(process);
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroy();
            throw new AssertionError(String.join(" ", command) + " did not end");
        }
        String printed = Files.readString(log);
        Files.delete(log);
        return new Outcome(process.exitValue(), printed);
    }

    /** First what still runs from the tests, a client of a story that failed for one. */
    private void stop() {
        commands.forEach(command -> {
            command.descendants().forEach(ProcessHandle::destroy);
            command.destroy();
        });
        try {
            run("down");
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
