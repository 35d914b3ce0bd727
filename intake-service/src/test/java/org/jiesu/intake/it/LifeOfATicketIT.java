package org.jiesu.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class LifeOfATicketIT {

    private static final Map<String, Object> UNSOLVED =
            Map.of(
                    "contacted",
                    true,
                    "solved",
                    false,
                    "satisfaction",
                    "UNSATISFIED",
                    "reopen",
                    true);
    private static Others others;

    @BeforeAll
    static void listen() {
        others = new Others();
    }

    @AfterAll
    static void leave() {
        others.close();
    }

    @Test
    void it_is_dispatched_completed_called_back_and_reopened() {
        UUID id = UUID.fromString(Desk.registered());
        UUID first = UUID.randomUUID();
        others.routing(id, 1, Others.dispatched(id, 1, first));
        awaitState(id, "DISPATCHED");
        Desk.order(id + "", "callback", UNSOLVED)
                .then()
                .statusCode(409)
                .body("detail", containsString("DISPATCHED"));
        others.routing(id, 2, Others.completed(id, 1, first));
        awaitState(id, "COMPLETED");
        Desk.order(id + "", "callback", Map.of("contacted", true, "solved", true, "reopen", true))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reopen"));
        Desk.order(id + "", "callback", UNSOLVED)
                .then()
                .statusCode(200)
                .body("state", equalTo("REOPENED"))
                .body("round", equalTo(2));
        others.routing(id, 3, Others.completed(id, 1, first));
        UUID second = UUID.randomUUID();
        others.routing(id, 4, Others.dispatched(id, 2, second));
        awaitState(id, "DISPATCHED");
        others.routing(id, 5, Others.completed(id, 2, second));
        awaitState(id, "COMPLETED");
        Desk.order(
                        id + "",
                        "callback",
                        Map.of("contacted", true, "solved", true, "satisfaction", "SATISFIED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CALLED_BACK"));
        Desk.ticket(id + "")
                .then()
                .body("lead.unit", equalTo(Desk.STREET))
                .body("callback.satisfaction", equalTo("SATISFIED"))
                .body("category", equalTo("PM03"));
        Desk.operator()
                .get("/api/intake/v1/tickets/" + id + "/timeline")
                .then()
                .body("entries.type", hasItem("jiesu.ticket.reopened.v1"));
    }

    @Test
    void a_handler_reads_what_its_unit_has_open_work_on() {
        UUID id = UUID.fromString(Desk.registered());
        UUID assignment = UUID.randomUUID();
        others.routing(id, 1, Others.dispatched(id, 1, assignment));
        awaitState(id, "DISPATCHED");
        for (String unit : List.of(Desk.STREET, "110101")) {
            Desk.as("handler", unit).get("/api/intake/v1/tickets/" + id).then().statusCode(200);
        }
        Desk.as("handler", "110101010").get("/api/intake/v1/tickets/" + id).then().statusCode(404);
        Desk.as("handler", Desk.STREET)
                .contentType("application/json")
                .body(Map.of("reason", "先行联系"))
                .post("/api/intake/v1/tickets/" + id + "/reporter")
                .then()
                .statusCode(200)
                .body("name", equalTo(Desk.NAME));
        others.routing(id, 2, Others.completed(id, 1, assignment));
        awaitState(id, "COMPLETED");
        Desk.as("handler", Desk.STREET).get("/api/intake/v1/tickets/" + id).then().statusCode(404);
        Desk.as("auditor")
                .get("/api/intake/v1/tickets/" + id + "/reporter/accesses")
                .then()
                .body("accesses[0].reason", equalTo("先行联系"))
                .body("accesses[0].role", equalTo("HANDLER"));
    }

    @Test
    void a_confidential_reporter_is_never_shown_to_a_handler() {
        Map<String, Object> body = Desk.complaint();
        body.put(
                "reporter",
                Map.of("name", Desk.NAME, "phone", Desk.anyPhone(), "confidential", true));
        UUID id = UUID.fromString(Desk.register(body).path("id"));
        others.routing(id, 1, Others.dispatched(id, 1, UUID.randomUUID()));
        awaitState(id, "DISPATCHED");
        Desk.as("handler", Desk.STREET)
                .contentType("application/json")
                .body(Map.of("reason", "联系"))
                .post("/api/intake/v1/tickets/" + id + "/reporter")
                .then()
                .statusCode(403);
        Desk.operator()
                .body(Map.of("reason", "回访"))
                .post("/api/intake/v1/tickets/" + id + "/reporter")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_projected_does_not_change_the_version() {
        UUID id = UUID.fromString(Desk.registered());
        UUID deadline = UUID.randomUUID();
        Instant due = Instant.now().plus(Duration.ofDays(7));
        SlaEvent.ClockRef clock =
                new SlaEvent.ClockRef(deadline, "HANDLE", UUID.randomUUID(), Desk.STREET, "LEAD");
        others.sla(
                deadline,
                1,
                new SlaEvent.DeadlineStarted(
                        id, 1, clock, "ORDINARY", "BEIJING@1", "2026", Instant.now(), due, due));
        others.sla(deadline, 2, new SlaEvent.DeadlineMet(id, 1, clock, due, Instant.now()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Desk.ticket(id + "")
                                .then()
                                .body("deadlines[0].state", equalTo("MET"))
                                .header("ETag", "\"1\""));
    }

    @Test
    void orders_need_the_version_seen_and_a_state_that_allows_them() {
        String id = Desk.registered();
        Desk.operator()
                .body(Map.of("reason", "已解决"))
                .post("/api/intake/v1/tickets/" + id + "/withdraw")
                .then()
                .statusCode(428);
        Desk.operator()
                .header("If-Match", "\"9\"")
                .body(Map.of("reason", "已解决"))
                .post("/api/intake/v1/tickets/" + id + "/withdraw")
                .then()
                .statusCode(412);
        Desk.order(id, "supplement", Map.of("text", "联系我" + Desk.PHONE)).then().statusCode(200);
        Desk.order(id, "withdraw", Map.of("reason", "已解决"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        Desk.order(id, "withdraw", Map.of("reason", "再次"))
                .then()
                .statusCode(409)
                .body("detail", containsString("WITHDRAWN"));
        Desk.order(id, "answer", Map.of("text", "")).then().statusCode(400);
        others.routing(
                UUID.fromString(id),
                1,
                Others.dispatched(UUID.fromString(id), 1, UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Desk.operator()
                                .get("/api/intake/v1/tickets/" + id + "/timeline")
                                .then()
                                .body("entries.type", hasItem("jiesu.ticket.dispatched.v1")));
        assertThat(Desk.state(id)).isEqualTo("WITHDRAWN");
    }

    @Test
    void tickets_are_merged_and_separated_again() {
        String master = Desk.registered();
        String id = Desk.registered();
        Desk.order(id, "merge", Map.of("into", master))
                .then()
                .statusCode(200)
                .body("state", equalTo("MERGED"));
        Desk.ticket(id).then().body("mergedInto", equalTo(master));
        Desk.order(master, "merge", Map.of("into", id)).then().statusCode(409);
        Desk.order(id, "unmerge", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("REGISTERED"));
        Desk.order(id, "merge", Map.of("into", UUID.randomUUID().toString()))
                .then()
                .statusCode(400);
        Desk.order(id, "decline", Map.of("ground", "OUT_OF_GOV_SCOPE", "text", "请向商家反映"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

    @Test
    void a_return_makes_it_disputed_until_it_is_decided() {
        UUID id = UUID.fromString(Desk.registered());
        UUID assignment = UUID.randomUUID();
        UUID returned = UUID.randomUUID();
        others.routing(id, 1, Others.dispatched(id, 1, assignment));
        others.routing(
                id,
                2,
                new RoutingEvent.ReturnRequested(
                        id,
                        1,
                        assignment,
                        returned,
                        Desk.STREET,
                        "NOT_MINE",
                        null,
                        null,
                        Instant.now()));
        awaitState(id, "DISPUTED");
        others.routing(
                id,
                3,
                new RoutingEvent.ReturnDecided(
                        id,
                        1,
                        assignment,
                        returned,
                        Desk.STREET,
                        "ACCEPTED",
                        null,
                        List.of(),
                        Instant.now()));
        awaitState(id, "PENDING_DISPATCH");
    }

    private static void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Desk.state(id + "")).isEqualTo(state));
    }
}
