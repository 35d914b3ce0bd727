package org.jiesu.sla.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.testkit.Infra;
import org.jiesu.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class FrontDoorIT {
    private static final String API = "/api/sla/v1/";

    @Inject News news;
    @Inject Database database;

    @Test
    void the_calculator_answers_for_a_profile() {
        dueTime(
                        """
                        {"profile":"BEIJING","stage":"SIGN","grade":"EMERGENCY",
                         "startedAt":"2026-02-13T09:30:00+08:00"}
                        """)
                .statusCode(200)
                .body("dueAt", equalTo("2026-02-13T10:00:00+08:00"))
                .body("warnAt", equalTo("2026-02-13T09:54:00+08:00"))
                .body("calendar.version", equalTo("CN-2026.1"))
                .body("calendar.final", is(true))
                .body("explanation.code", hasItems("POLICY", "CHOSEN", "DUE"));
    }

    @Test
    void the_calculator_answers_for_a_rule() {
        dueTime(
                        """
                        {"clock":"WORKING_DAYS","amount":5,"start":"SAME_MOMENT","end":"SAME_TIME",
                         "hours":[["09:00","12:00"],["13:30","18:00"]],
                         "startedAt":"2026-09-30T10:00:00+08:00"}
                        """)
                .statusCode(200)
                .body("dueAt", equalTo("2026-10-13T10:00:00+08:00"))
                .body("explanation.text", hasItem(containsString("国庆节调休上班")));
        dueTime(
                        """
                        {"clock":"WORKING_HOURS","amount":4,"hours":[["09:00","12:00"],["13:30","18:00"]],
                         "startedAt":"2026-03-02T11:00:00+08:00"}
                        """)
                .statusCode(200)
                .body("dueAt", equalTo("2026-03-02T16:30:00+08:00"));
    }

    @Test
    void a_year_that_is_not_published_is_said() {
        dueTime(
                        "{\"clock\":\"WORKING_DAYS\",\"amount\":5,\"startedAt\":\"2026-12-30T10:00:00+08:00\"}")
                .statusCode(200)
                .body("calendar.final", is(false))
                .body("explanation.code", hasItem("NOT_FINAL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/startedAt",
                "{\"startedAt\":\"2026-03-02T11:00:00+08:00\"}|/profile",
                "{\"profile\":\"MARS\",\"stage\":\"SIGN\",\"grade\":\"URGENT\",\"startedAt\":\"2026-03-02T11:00:00Z\"}|/profile",
                "{\"profile\":\"BEIJING\",\"stage\":\"X\",\"grade\":\"URGENT\",\"startedAt\":\"2026-03-02T11:00:00Z\"}|/stage",
                "{\"clock\":\"WORKING_DAYS\",\"startedAt\":\"2026-03-02T11:00:00Z\"}|/amount",
                "{\"clock\":\"WORKING_DAYS\",\"amount\":1001,\"startedAt\":\"2026-03-02T11:00:00Z\"}|/amount",
                "{\"clock\":\"WORKING_HOURS\",\"amount\":1,\"startedAt\":\"2026-03-02T11:00:00Z\"}|/hours",
                "{\"clock\":\"WORKING_HOURS\",\"amount\":24000,\"hours\":[[\"09:00\",\"09:01\"]],\"startedAt\":\"2026-03-02T11:00:00Z\"}|/amount",
                "{\"clock\":\"WORKING_HOURS\",\"amount\":1,\"hours\":[[\"12:00\",\"09:00\"]],\"startedAt\":\"2026-03-02T11:00:00Z\"}|/hours",
                "{\"clock\":\"NATURAL_DAYS\",\"amount\":1,\"startedAt\":\"yesterday\"}|/startedAt",
                "{\"clock\":\"NATURAL_DAYS\",\"amount\":1,\"startedAt\":\"2026-03-02T11:00:00Z\",\"x\":1}|/x"
            })
    void what_is_wrong_with_a_question_is_named(String body, String pointer) {
        dueTime(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_unit_asks_for_more_days_and_a_supervisor_grants_them() {
        Ticket ticket = armed();
        String ask = API + "assignments/" + ticket.lead + "/extension";
        as("handler-x", "handler", "110101002")
                .body("{\"days\":3,\"reason\":\"需协调产权单位\"}")
                .post(ask)
                .then()
                .statusCode(404);
        String id =
                handler()
                        .body("{\"days\":3,\"reason\":\"需协调产权单位\"}")
                        .post(ask)
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("REQUESTED"))
                        .extract()
                        .path("id");
        handler().body("{\"days\":3,\"reason\":\"再申请\"}").post(ask).then().statusCode(409);
        handler()
                .body("{\"days\":0,\"reason\":\" \"}")
                .post(ask)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/days", "/reason"));
        String decide = API + "extensions/" + id + "/decision";
        handler().body("{\"decision\":\"APPROVED\"}").post(decide).then().statusCode(403);
        supervisor()
                .body("{\"decision\":\"APPROVED\",\"note\":\"同意\"}")
                .post(decide)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        supervisor().body("{\"decision\":\"REFUSED\"}").post(decide).then().statusCode(409);
        deadlines(supervisor(), ticket)
                .body(
                        "find { it.stage == 'HANDLE' }.explanation.text",
                        hasItem(containsString("批准延期")));
        assertThat(
                        database.column(
                                "SELECT (due_at - original_due_at)::text FROM deadline"
                                        + " WHERE ticket_id = ? AND stage = 'HANDLE'",
                                ticket.id))
                .containsExactly("3 days");
        assertThat(database.told(ticket.id, "changed")).isEqualTo(1);
        ticket.anonymised(Instant.now());
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        database.count(
                                        "SELECT count(*) FROM extension e JOIN deadline d ON d.id = e.deadline_id"
                                                + " WHERE e.ticket_id = ? AND reason = '' AND note IS NULL"
                                                + " AND explanation::text NOT LIKE '%需协调%'",
                                        ticket.id)
                                == 1);
    }

    @Test
    void an_extension_after_expiry_is_refused() {
        Ticket ticket =
                new Ticket(news).dispatched("URGENT", Instant.now().minusSeconds(100_000), false);
        awaitClocks(ticket, 3);
        handler()
                .body("{\"days\":3,\"reason\":\"晚了\"}")
                .post(API + "assignments/" + ticket.lead + "/extension")
                .then()
                .statusCode(409)
                .body("detail", containsString("到期"));
    }

    @Test
    void clocks_are_seen_by_those_concerned() {
        Ticket ticket = armed();
        deadlines(handler(), ticket)
                .body("stage", contains("SIGN", "CONTACT", "HANDLE"))
                .body("[0].dueAt", endsWith("+08:00"))
                .body("[0].explanation", hasSize(greaterThan(2)));
        as("h", "handler", "110101002").get(path(ticket)).then().statusCode(404);
        as("a", "analyst", "x").get(path(ticket)).then().statusCode(403);
        given().get(path(ticket)).then().statusCode(401);
        supervisor()
                .get(API + "tickets/" + UUID.randomUUID() + "/deadlines")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void overdue_clocks_are_listed_page_by_page() {
        Ticket ticket =
                new Ticket(news).dispatched("URGENT", Instant.now().minusSeconds(200_000), false);
        news.flush();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.told(ticket.id, "breached") == 3);
        String next =
                handler()
                        .get(API + "overdue?limit=1")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .extract()
                        .path("next");
        handler().get(API + "overdue?limit=1&cursor=" + next).then().statusCode(200);
        as("h", "handler", "110101001").get(API + "overdue").then().body("items", hasSize(0));
        supervisor().get(API + "overdue?cursor=x").then().statusCode(400);
    }

    @Test
    void policies_calendars_and_codes_are_told() {
        handler()
                .get(API + "policies")
                .then()
                .statusCode(200)
                .body("[0].profile", equalTo("BEIJING"))
                .body("[0].current", is(true))
                .body("[0].stages[2].limits.ORDINARY", equalTo("限 7 个自然日"));
        handler()
                .get(API + "calendars")
                .then()
                .statusCode(200)
                .body("[0].years", hasItem(2026))
                .body("[0].days", hasSize(greaterThan(280)));
        handler()
                .get(API + "vocabulary")
                .then()
                .statusCode(200)
                .body("clockState.MET", equalTo("按时完成"));
    }

    @Test
    void the_clocks_there_are_are_those_the_policies_call_for() {
        assertThat(armed().id).isNotNull();
        as("admin", "admin", "x")
                .get(API + "reconciliation")
                .then()
                .statusCode(200)
                .body("agrees", is(true))
                .body("armed.SIGN", greaterThan(0));
        supervisor().get(API + "reconciliation").then().statusCode(403);
    }

    private Ticket armed() {
        Ticket ticket = new Ticket(news).dispatched("ORDINARY", Instant.now(), false);
        awaitClocks(ticket, 3);
        return ticket;
    }

    private void awaitClocks(Ticket ticket, int count) {
        news.flush();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.states(ticket.id).size() == count);
    }

    private static ValidatableResponse dueTime(String body) {
        return handler().body(body).post(API + "due-times").then();
    }

    private static ValidatableResponse deadlines(RequestSpecification caller, Ticket ticket) {
        return caller.get(path(ticket)).then().statusCode(200);
    }

    private static String path(Ticket ticket) {
        return API + "tickets/" + ticket.id + "/deadlines";
    }

    private static RequestSpecification handler() {
        return as("handler-" + Ticket.STREET, "handler", Ticket.STREET);
    }

    private static RequestSpecification supervisor() {
        return as("supervisor", "supervisor", "none");
    }

    private static RequestSpecification as(String user, String role, String unit) {
        return given().auth()
                .oauth2(Tokens.of(user, List.of(role), List.of(unit)))
                .contentType(ContentType.JSON);
    }
}
