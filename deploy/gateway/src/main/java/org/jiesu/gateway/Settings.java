package org.jiesu.gateway;

import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the launcher tells the gateway by its environment. Nothing secret has a default.
 *
 * @param port 0 for a free one
 */
record Settings(
        int port,
        SocketAddress intake,
        SocketAddress routing,
        SocketAddress sla,
        SocketAddress reports,
        Path signInKey,
        String signInPassword) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(environment.getOrDefault("JIESU_GATEWAY_PORT", "8080")),
                upstream(environment, "JIESU_UPSTREAM_INTAKE"),
                upstream(environment, "JIESU_UPSTREAM_ROUTING"),
                upstream(environment, "JIESU_UPSTREAM_SLA"),
                upstream(environment, "JIESU_UPSTREAM_REPORTS"),
                Path.of(needed(environment, "JIESU_SIGN_IN_PRIVATE_KEY_FILE")),
                needed(environment, "JIESU_SIGN_IN_PASSWORD"));
    }

    private static SocketAddress upstream(Map<String, String> environment, String name) {
        URI uri = URI.create(needed(environment, name));
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be http://host:port, but it is " + uri);
        }
        return SocketAddress.inetSocketAddress(uri.getPort(), uri.getHost());
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Expected " + name + " in the environment");
        }
        return value;
    }
}
