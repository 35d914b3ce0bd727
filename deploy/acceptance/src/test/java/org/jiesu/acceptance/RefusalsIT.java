package org.jiesu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.FrontDoor.Answer;
import org.junit.jupiter.api.Test;

class RefusalsIT {

    private final FrontDoor door = RunningSystem.get().door();
    private final Tickets tickets = new Tickets(door);

    private String task() {
        String id = tickets.register(Tickets.lockedParkingSpace()).path("id").asText();
        return tickets.awaitTask(Tickets.STREET, id);
    }

    @Test
    void another_units_work_does_not_exist() {
        String assignment = task();
        assertThat(tickets.assignment("handler-110101010", assignment).status()).isEqualTo(404);
        assertThat(
                        door.post(
                                        "handler-110101010",
                                        "/api/routing/v1/assignments/" + assignment + "/sign",
                                        Map.of(),
                                        "If-Match",
                                        "\"1\"")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_stale_version_is_412_and_a_missing_one_428() {
        String assignment = task();
        String path = "/api/routing/v1/assignments/" + assignment + "/sign";
        String user = "handler-" + Tickets.STREET;
        assertThat(door.post(user, path, Map.of()).status()).isEqualTo(428);
        String etag = tickets.assignment(user, assignment).etag();
        assertThat(door.post(user, path, Map.of(), "If-Match", etag).status()).isEqualTo(200);
        assertThat(
                        door.post(
                                        user,
                                        "/api/routing/v1/assignments/" + assignment + "/contact",
                                        Map.of("note", "已联系"),
                                        "If-Match",
                                        etag)
                                .status())
                .isEqualTo(412);
    }

    @Test
    void a_reply_before_the_signature_is_409_and_names_the_state() {
        Answer answer =
                tickets.act(
                        "handler-" + Tickets.STREET,
                        task(),
                        "reply",
                        Map.of("outcome", "SOLVED", "text", "已处理。"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asText()).contains("PENDING_SIGN");
    }

    @Test
    void an_invalid_registration_names_each_field() {
        Answer answer =
                door.post(
                        "operator",
                        "/api/intake/v1/tickets",
                        Map.of("channel", "PIGEON", "reporter", Map.of("phone", "12")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                .contains("/channel", "/nature", "/content", "/reporter/phone");
    }

    @Test
    void a_callback_before_completion_is_refused() {
        String id = tickets.register(Tickets.lockedParkingSpace()).path("id").asText();
        // Its version stands still from here on: nobody works on it.
        JsonNode ignored = tickets.awaitState(id, "DISPATCHED");
        assertThat(
                        tickets.callBack(
                                        id,
                                        Map.of(
                                                "contacted", true,
                                                "solved", true,
                                                "satisfaction", "SATISFIED"))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void a_handler_may_not_register() {
        assertThat(
                        door.post(
                                        "handler-" + Tickets.STREET,
                                        "/api/intake/v1/tickets",
                                        Tickets.lockedParkingSpace())
                                .status())
                .isEqualTo(403);
    }
}
