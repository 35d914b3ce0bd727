package org.jiesu.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiesu.testkit.PostgresAccess.Database;

/**
 * Gives a {@code @QuarkusTest} what the launcher gives a service: a database of its own, a Kafka
 * with empty topics, keys, ports chosen free. Use it on every test class of a service as
 * {@code @WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)}.
 */
public final class Infra implements QuarkusTestResourceLifecycleManager {
    private static final int KEY_BYTES = 32;

    @Override
    public Map<String, String> start() {
        Database database = Servers.postgres().newDatabase("test");
        Servers.emptyTopics();
        Map<String, String> settings = new HashMap<>(secrets());
        settings.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("kafka.bootstrap.servers", Servers.kafka());
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("jiesu.data-dir", dataFolder());
        return settings;
    }

    @Override
    public void stop() {
        // The servers stay for the next application of this JVM and end with it.
    }

    private static Map<String, String> secrets() {
        return Map.of(
                "jiesu.secrets.data-key-id",
                "test",
                "jiesu.secrets.data-key",
                key("data"),
                "jiesu.secrets.blind-index-key",
                key("blind-index"),
                "jiesu.secrets.cursor-key",
                key("cursor"),
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "quarkus.oidc.token.audience",
                Tokens.AUDIENCE,
                "jiesu.demo-sign-in",
                "true");
    }

    /** Random, and the same for every application of this JVM. */
    private static String key(String name) {
        return Servers.once(
                "secret." + name,
                () -> {
                    byte[] key = new byte[KEY_BYTES];
                    new SecureRandom().nextBytes(key);
                    return Base64.getEncoder().encodeToString(key);
                });
    }

    private static String dataFolder() {
        try {
            Path target = Path.of("target", "test-data-" + UUID.randomUUID());
            return Files.createDirectories(target).toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a folder for data under target", e);
        }
    }
}
