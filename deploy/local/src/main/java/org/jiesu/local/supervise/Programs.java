package org.jiesu.local.supervise;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.local.home.Home;
import org.jiesu.local.home.PortPlan;
import org.jiesu.local.home.PostgresAddress;
import org.jiesu.local.home.Secrets;
import org.jiesu.local.parts.JavaPart;
import org.jiesu.local.parts.JavaPart.HealthPaths;
import org.jiesu.local.parts.Part;
import org.jiesu.local.process.Ports;

/** The programs of this repository as parts: their command lines and their environments. */
record Programs(
        Home home, Secrets secrets, PortPlan ports, PostgresAddress postgres, String kafka) {
    private static final String ISSUER = "jiesu-demo";
    private static final String AUDIENCE = "jiesu";

    /** The password of every demo user, told on the screen and in the README. */
    static final String DEMO_PASSWORD = "jiesu";

    /** The JVM this one runs on. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The services, then the gateway. */
    List<Part> all() {
        List<Part> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            parts.add(service(service));
        }
        parts.add(gateway());
        return parts;
    }

    private Part service(Service service) {
        String name = service.plainName();
        Path jar = home.root().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        List<String> command = service.yields() ? yielding() : new ArrayList<>();
        command.addAll(program(name, 256));
        command.addAll(List.of("-jar", jar.toString()));
        return new JavaPart(
                name,
                Map.of("main", ports.of(name), "health", ports.of(name + "-management")),
                command,
                environment(service),
                home.log(name),
                home.run().resolve(name + ".pid"),
                new HealthPaths("/q/health/live", "/q/health/ready"),
                changed(jar));
    }

    private Map<String, String> environment(Service service) {
        String name = service.plainName();
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(name)));
        environment.put("QUARKUS_MANAGEMENT_HOST", Ports.HOST);
        environment.put(
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(name + "-management")));
        String database = service.database();
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl(database));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(database));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("JIESU_DATA_DIR", home.dataOf(name).toString());
        environment.putAll(keys());
        return environment;
    }

    private Map<String, String> keys() {
        return Map.of(
                "JIESU_SECRETS_DATA_KEY_ID", secrets.dataKeyId(),
                "JIESU_SECRETS_DATA_KEY", secrets.key("data-key"),
                "JIESU_SECRETS_BLIND_INDEX_KEY", secrets.key("blind-index-key"),
                "JIESU_SECRETS_CURSOR_KEY", secrets.key("cursor-key"),
                "QUARKUS_OIDC_PUBLIC_KEY", secrets.signInPublicKey(),
                "QUARKUS_OIDC_TOKEN_ISSUER", ISSUER,
                "QUARKUS_OIDC_TOKEN_AUDIENCE", AUDIENCE,
                "JIESU_DEMO_SIGN_IN", "true");
    }

    private Part gateway() {
        Path target = home.root().resolve("deploy/gateway/target");
        List<String> command = program("gateway", 128);
        String path = target.resolve("*") + File.pathSeparator + target.resolve("lib/*");
        command.addAll(List.of("-cp", path, "org.jiesu.gateway.Gateway"));
        Map<String, String> environment = new TreeMap<>();
        environment.put("JIESU_GATEWAY_PORT", Integer.toString(ports.gateway()));
        environment.put("JIESU_SIGN_IN_PRIVATE_KEY_FILE", secrets.signInPrivateKey().toString());
        environment.put("JIESU_SIGN_IN_PASSWORD", DEMO_PASSWORD);
        for (Service service : Service.values()) {
            environment.put(
                    "JIESU_UPSTREAM_" + service.upstream(),
                    "http://" + Ports.HOST + ":" + ports.of(service.plainName()));
        }
        return new JavaPart(
                "gateway",
                Map.of("main", ports.gateway()),
                command,
                environment,
                home.log("gateway"),
                home.run().resolve("gateway.pid"),
                new HealthPaths("/gateway/health", "/gateway/health"),
                changed(target.resolve("lib")));
    }

    /**
     * Small and quick to start: six JVMs share one machine with a database and a broker. Each keeps
     * an archive of its classes, written when it ends the first time after a build.
     */
    static List<String> jvm(Home home, String name, int heapMebibytes) {
        return List.of(
                "-Xms32m",
                "-Xmx" + heapMebibytes + "m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + home.cache().resolve(name + ".jsa"),
                "-Xlog:disable",
                "-Djiesu.part=" + name);
    }

    /**
     * When processors are short, taking complaints in comes first: what works off the events gives
     * way, and catches up. Nothing on a system without the command.
     */
    private static List<String> yielding() {
        Path nice = Path.of("/usr/bin/nice");
        return new ArrayList<>(
                Files.isExecutable(nice) ? List.of(nice.toString(), "-n", "5") : List.of());
    }

    private List<String> program(String name, int heapMebibytes) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(jvm(home, name, heapMebibytes));
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC"));
        return command;
    }

    private static String changed(Path program) {
        try {
            return Files.getLastModifiedTime(program).toString();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Expected the program " + program + "; build it first", e);
        }
    }
}
