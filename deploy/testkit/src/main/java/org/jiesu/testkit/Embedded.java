package org.jiesu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiesu.local.kafka.KafkaServer;
import org.jiesu.local.kafka.KafkaSettings;
import org.jiesu.local.postgres.PostgresBinaries;
import org.jiesu.local.postgres.PostgresServer;
import org.jiesu.local.postgres.PostgresSettings;

/** Servers of our own on temporary folders, gone with this JVM however it ends. */
final class Embedded {
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    private Embedded() {}

    static PostgresAccess postgres() {
        Path folder = folder("postgres");
        PostgresSettings settings =
                new PostgresSettings(
                        folder.resolve("data"), folder.resolve("postgres.log"), 0, "test", false);
        PostgresServer server =
                PostgresServer.start(PostgresBinaries.unpackedIn(Root.cache()), settings);
        Watchdog.over(server.process(), "QUIT", folder);
        return new PostgresAccess("127.0.0.1", server.port(), PostgresSettings.SUPERUSER, "test");
    }

    static String kafka() {
        Path folder = folder("kafka");
        KafkaSettings settings =
                new KafkaSettings(
                        Root.folder().resolve("deploy/broker/target"),
                        folder,
                        folder.resolve("kafka.log"),
                        0,
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        JVM);
        KafkaServer server = KafkaServer.start(settings);
        Watchdog.over(server.process(), "KILL", folder);
        return server.bootstrap();
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory("jiesu-test-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a temporary folder", e);
        }
    }
}
