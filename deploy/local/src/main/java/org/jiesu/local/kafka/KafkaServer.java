package org.jiesu.local.kafka;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.jiesu.local.process.Launch;
import org.jiesu.local.process.Patience;
import org.jiesu.local.process.Ports;
import org.jiesu.local.process.ProcessId;

/**
 * A Kafka broker that runs on when this JVM ends. The cluster id is made once and stays with the
 * data, so that checkpoints notice when they meet another cluster.
 */
public record KafkaServer(KafkaSettings settings, ProcessId process) {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(30);

    /** Formats the data directory if it is new, starts the broker, returns when it answers. */
    public static KafkaServer start(KafkaSettings wished) {
        KafkaSettings settings = wished.withPort(Ports.orFree(wished.port()));
        KafkaServer server =
                new KafkaServer(settings, launch(settings).startOnly(pidFile(settings)));
        boolean decided =
                Patience.of(START).until(() -> !server.process.isAlive() || server.isOurs());
        if (!decided || !server.process.isAlive()) {
            server.process.end(Duration.ofSeconds(5));
            throw new IllegalStateException(
                    "Kafka did not start:\n" + Launch.tail(settings.log(), 15));
        }
        return server;
    }

    /** The broker that already runs on that data directory and answers, if there is one. */
    public static Optional<KafkaServer> running(KafkaSettings settings, ProcessId process) {
        KafkaServer server = new KafkaServer(settings, process);
        return process.isAlive() && server.isOurs() ? Optional.of(server) : Optional.empty();
    }

    public String bootstrap() {
        return Ports.HOST + ":" + settings.port();
    }

    /** Lets it write its state and waits for its end. */
    public void stop() {
        process.end(STOP);
    }

    /** Whether a broker answers at the port, and it is the one with our cluster id. */
    public boolean isOurs() {
        return KafkaProbe.clusterId(bootstrap())
                .filter(found -> found.equals(clusterId(settings)))
                .isPresent();
    }

    private static Launch launch(KafkaSettings settings) {
        Path properties = settings.data().resolve("server.properties");
        write(settings.serverProperties(clusterId(settings), Ports.free()), properties);
        Path program = settings.program();
        if (!Files.isDirectory(program.resolve("lib"))) {
            throw new IllegalStateException(
                    "Expected the broker in " + program + "; build the module deploy/broker first");
        }
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.addAll(settings.jvm());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classPath(program),
                        "org.jiesu.broker.Broker",
                        properties.toString()));
        return new Launch(command, Map.of(), settings.log());
    }

    /** The jar where there is one: a JVM keeps no archive of classes in a folder. */
    private static String classPath(Path program) {
        try (Stream<Path> files = Files.list(program)) {
            boolean packaged = files.anyMatch(file -> file.toString().endsWith(".jar"));
            Path ours = packaged ? program.resolve("*") : program.resolve("classes");
            return ours + File.pathSeparator + program.resolve("lib/*");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected the broker in " + program, e);
        }
    }

    private static Path pidFile(KafkaSettings settings) {
        return settings.data().resolve("broker.pid");
    }

    private static String clusterId(KafkaSettings settings) {
        Path file = settings.data().resolve("cluster.id");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(settings.data());
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to keep the cluster id in " + file, e);
        }
    }

    private static void write(Map<String, String> settings, Path file) {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Written anew at each start");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write " + file, e);
        }
    }
}
