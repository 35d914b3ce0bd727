package org.jiesu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiesu.contracts.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running service with everything it talks to. */
abstract class RunningService {

    static final Duration SOON = Duration.ofSeconds(30);
    static final Place STREET = new Place("110101", "110101009", null, null, null);
    static final String HANDLER = "handler-110101009";

    Wire wire;

    @BeforeEach
    void connect() {
        wire =
                new Wire(
                        ConfigProvider.getConfig()
                                .getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    List<Map<String, Object>> shares(UUID ticket) {
        await().atMost(SOON)
                .until(() ->
                        Door.get("supervisor", "tickets/" + ticket + "/dispatch").statusCode()
                                == 200);
        return Door.get("supervisor", "tickets/" + ticket + "/dispatch")
                .jsonPath()
                .getList("assignments");
    }

    String share(UUID ticket, String role) {
        return shares(ticket).stream()
                .filter(share -> role.equals(share.get("role")))
                .map(share -> String.valueOf(share.get("assignmentId")))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    static void ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }

    void handle(String user, String assignment) {
        ok(Door.act(user, assignment, "sign", Map.of()));
        ok(Door.act(user, assignment, "contact", Map.of("note", "已联系")));
        ok(Door.act(user, assignment, "reply", Map.of("outcome", "SOLVED", "text", "已处理")));
    }
}
