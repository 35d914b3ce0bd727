package org.jiesu.local.supervise;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.local.home.Home;
import org.jiesu.local.home.PortPlan;
import org.jiesu.local.home.PostgresAddress;
import org.jiesu.local.home.Secrets;
import org.jiesu.local.kafka.KafkaSettings;
import org.jiesu.local.parts.KafkaPart;
import org.jiesu.local.parts.Part;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.PostgresPart;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.postgres.PostgresSettings;
import org.jiesu.local.process.Ports;

/** Draws the landscape of one installation from its folder and its environment. */
public final class Installation {
    private static final int BROKER_HEAP = 320;

    private final Home home;
    private final Map<String, String> environment;
    private final Secrets secrets;
    private final PortPlan ports;

    public Installation(Home home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
        this.secrets = new Secrets(home.folder().resolve("secrets"), new SecureRandom());
        this.ports =
                new PortPlan(
                        home.folder().resolve("ports.properties"),
                        environment,
                        port -> Ports.isFree(port) || isOurs(port));
    }

    public Secrets secrets() {
        return secrets;
    }

    public int gatewayPort() {
        return ports.gateway();
    }

    /** Where people come in. */
    public String address() {
        return "http://" + Ports.HOST + ":" + ports.gateway();
    }

    /** Whether a living process of ours listens there. */
    public boolean isOurs(int port) {
        return new StateFiles(home.run())
                .parts().stream()
                        .filter(part -> part.ports().containsValue(port))
                        .anyMatch(part -> part.process().isAlive());
    }

    /** The database: a given one, or the embedded one. */
    public PostgresAddress postgres() {
        String given = given("JIESU_POSTGRES_URL");
        return given.isEmpty()
                ? new PostgresAddress(
                        Ports.HOST,
                        ports.postgres(),
                        PostgresSettings.SUPERUSER,
                        secrets.password("postgres"))
                : PostgresAddress.parse(given);
    }

    /** The broker: a given one, or the embedded one. */
    public String kafka() {
        String given = given("JIESU_KAFKA");
        return given.isEmpty() ? Ports.HOST + ":" + ports.kafka() : given;
    }

    /** Everything, ready to be started. */
    public Landscape landscape() {
        List<Part> servers = new ArrayList<>();
        if (given("JIESU_POSTGRES_URL").isEmpty()) {
            servers.add(new PostgresPart(postgresSettings(), home.cache()));
        }
        if (given("JIESU_KAFKA").isEmpty()) {
            servers.add(new KafkaPart(kafkaSettings()));
        }
        Programs programs = new Programs(home, secrets, ports, postgres(), kafka());
        Provisioning provisioning = new Provisioning(postgres(), kafka(), secrets);
        return new Landscape(servers, programs.all(), provisioning::run, address());
    }

    private PostgresSettings postgresSettings() {
        Path data = home.data().resolve("postgres");
        String password = secrets.password("postgres");
        return new PostgresSettings(data, home.log("postgres"), ports.postgres(), password, true);
    }

    private KafkaSettings kafkaSettings() {
        return new KafkaSettings(
                home.root().resolve("deploy/broker/target"),
                home.dataOf("kafka"),
                home.log("kafka"),
                ports.kafka(),
                Programs.java(),
                Programs.jvm(home, "kafka", BROKER_HEAP));
    }

    private String given(String variable) {
        return environment.getOrDefault(variable, "");
    }

    /** What is known of the parts now. */
    public List<PartState> states() {
        return new StateFiles(home.run()).parts();
    }
}
