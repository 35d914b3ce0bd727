package org.jiesu.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers from containers. */
final class Docker {
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.4.0";
    private static final int PROBE_SECONDS = 3;

    private Docker() {}

    /** Asks only where there is something to ask, and never for longer than three seconds. */
    static boolean answers() {
        boolean socket = Files.exists(Path.of("/var/run/docker.sock"));
        return (socket || System.getenv("DOCKER_HOST") != null)
                && within(() -> DockerClientFactory.instance().isDockerAvailable());
    }

    static boolean hasImages() {
        return within(() -> hasImage(POSTGRES) && hasImage(KAFKA));
    }

    /** Lives until the JVM ends; Testcontainers removes it then. */
    @SuppressWarnings("resource")
    static PostgresAccess postgres() {
        PostgreSQLContainer container =
                new PostgreSQLContainer(POSTGRES)
                        .withUsername("postgres")
                        .withPassword("postgres")
                        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=100");
        container.start();
        return new PostgresAccess(
                container.getHost(), container.getMappedPort(5432), "postgres", "postgres");
    }

    /** Lives until the JVM ends; Testcontainers removes it then. */
    @SuppressWarnings("resource")
    static String kafka() {
        KafkaContainer container = new KafkaContainer(KAFKA);
        container.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }

    private static boolean hasImage(String name) {
        var found = DockerClientFactory.lazyClient().inspectImageCmd(name).exec();
        return found.getId() != null;
    }

    /** A broken engine answers in many ways: by an error, by a linkage fault, or not at all. */
    private static boolean within(BooleanSupplier question) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("docker-probe")
                .start(() -> {
                    try {
                        answer.complete(question.getAsBoolean());
                    } catch (Throwable broken) {
                        answer.complete(false);
                    }
                });
        try {
            return answer.get(PROBE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
