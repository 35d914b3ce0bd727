package org.jiesu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.FrontDoor.Answer;

/** What people do with tickets, in their words. */
final class Tickets {

    static final String STREET = "110101009";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FrontDoor door;

    Tickets(FrontDoor door) {
        this.door = door;
    }

    /** The example of the API's description. */
    static Map<String, Object> lockedParkingSpace() {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "PHONE");
        body.put("nature", "COMPLAINT");
        body.put("title", "小区停车位被私装地锁");
        body.put("content", "胡家园小区5号楼前有人私装地锁,多次反映物业不管。");
        body.put("reporter", Map.of("name", "王某", "phone", "13800138000"));
        body.put(
                "place",
                Map.of(
                        "district", "110101",
                        "street", STREET,
                        "compound", "胡家园小区",
                        "address", "东直门街道胡家园小区5号楼"));
        body.put("urgency", "ORDINARY");
        return body;
    }

    /** Nothing in it tells what it is about or where. */
    static Map<String, Object> riddle(String phone) {
        return Map.of(
                "channel", "PHONE",
                "nature", "CONSULTATION",
                "content", "想问一件事情,说来话长,请回电话。",
                "reporter", Map.of("phone", phone));
    }

    JsonNode register(Map<String, Object> body) {
        return door.post(
                        "operator",
                        "/api/intake/v1/tickets",
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .orThrow("registration");
    }

    Answer ticket(String id) {
        return door.get("operator", "/api/intake/v1/tickets/" + id);
    }

    JsonNode awaitState(String id, String state) {
        await("ticket " + id + " to be " + state)
                .atMost(PATIENCE)
                .until(() -> ticket(id).body().path("state").asText().equals(state));
        return ticket(id).body();
    }

    Optional<JsonNode> task(String unit, String ticket) {
        JsonNode tasks =
                door.get(
                                "handler-" + unit,
                                "/api/routing/v1/tasks?unit=" + unit + "&sort=registered&limit=50")
                        .orThrow("queue of " + unit)
                        .path("tasks");
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.path("ticketId").asText().equals(ticket))
                .findFirst();
    }

    /** The assignment of the ticket in the unit's queue, as soon as it is there. */
    String awaitTask(String unit, String ticket) {
        await("task of " + ticket + " at " + unit)
                .atMost(PATIENCE)
                .until(() -> task(unit, ticket).isPresent());
        return task(unit, ticket).orElseThrow().path("assignmentId").asText();
    }

    Answer assignment(String user, String id) {
        return door.get(user, "/api/routing/v1/assignments/" + id);
    }

    /** Acts on the assignment as it is now. */
    Answer act(String user, String assignment, String verb, Map<String, ?> body) {
        String etag = assignment(user, assignment).etag();
        return door.post(
                user,
                "/api/routing/v1/assignments/" + assignment + "/" + verb,
                body,
                "If-Match",
                etag);
    }

    /** Signs, contacts, replies. */
    void handle(String unit, String assignment) {
        String user = "handler-" + unit;
        assertThat(act(user, assignment, "sign", Map.of()).status()).isEqualTo(200);
        assertThat(act(user, assignment, "contact", Map.of("note", "已联系")).status()).isEqualTo(200);
        assertThat(
                        act(
                                        user,
                                        assignment,
                                        "reply",
                                        Map.of("outcome", "SOLVED", "text", "地锁已拆除。"))
                                .status())
                .isEqualTo(200);
    }

    Answer callBack(String id, Map<String, ?> answers) {
        return door.post(
                "operator",
                "/api/intake/v1/tickets/" + id + "/callback",
                answers,
                "If-Match",
                ticket(id).etag());
    }
}
