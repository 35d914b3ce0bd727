package org.jiesu.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class RegistrationIT {

    @Test
    void a_complaint_is_registered_and_read_again() {
        Response answer = Desk.register(Desk.complaint());
        String id =
                answer.then()
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .header("Location", containsString("/api/intake/v1/tickets/"))
                        .body("number", matchesPattern("JS\\d{15,}"))
                        .body("state", equalTo("REGISTERED"))
                        .body("registeredAt", containsString("+08:00"))
                        .extract()
                        .path("id");
        Desk.ticket(id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("place.compound", equalTo("胡家园小区"))
                .body("reporter.name", equalTo("欧***"))
                .body("reporter.phone", matchesPattern("139\\*{4}\\d{4}"))
                .body("round", equalTo(1));
        Desk.operator()
                .get("/api/intake/v1/tickets/" + id + "/timeline")
                .then()
                .body("entries[0].service", equalTo("intake"));
    }

    @Test
    void a_wrong_complaint_changes_nothing_and_names_each_field() {
        Map<String, Object> body = Desk.complaint();
        body.put("channel", "PIGEON");
        body.put("reporter", Map.of("phone", "12"));
        body.remove("content");
        Desk.register(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/channel"))
                .body("errors.pointer", hasItem("/content"))
                .body("errors.pointer", hasItem("/reporter/phone"));
    }

    @Test
    void one_idempotency_key_registers_once_however_many_send_it()
            throws ExecutionException, InterruptedException {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Desk.complaint();
        List<Response> answers = together(24, () -> keyed(key, body));
        Set<String> ids = new HashSet<>();
        for (Response answer : answers) {
            assertThat(answer.statusCode()).isIn(201, 409);
            if (answer.statusCode() == 201) {
                ids.add(answer.path("id"));
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(keyed(key, body).<String>path("id")).isIn(ids);
        keyed(key, Desk.complaint()).then().statusCode(422);
    }

    @Test
    void an_external_number_registers_once() {
        Map<String, Object> body = Desk.complaint();
        body.put("source", "JIAN-110");
        body.put("externalNumber", "X-" + UUID.randomUUID());
        String id = Desk.register(body).then().statusCode(201).extract().path("id");
        Desk.register(body).then().statusCode(409).body("detail", containsString(id));
        Desk.operator()
                .body(Map.of("externalNumber", body.get("externalNumber")))
                .post("/api/intake/v1/tickets/search")
                .then()
                .body("tickets.id", hasItem(id));
    }

    @Test
    void many_at_once_get_a_number_each() throws ExecutionException, InterruptedException {
        List<Response> answers = together(200, () -> Desk.register(Desk.complaint()));
        Set<String> numbers = new HashSet<>();
        for (Response answer : answers) {
            numbers.add(answer.then().statusCode(201).extract().path("number"));
        }
        assertThat(numbers).hasSize(200);
    }

    @Test
    void the_same_phone_is_proposed_as_a_duplicate_and_found_by_search() {
        Map<String, Object> body = Desk.complaint();
        String phone = Desk.anyPhone();
        body.put("reporter", Map.of("phone", phone));
        String first = Desk.register(body).path("id");
        Desk.register(body)
                .then()
                .statusCode(201)
                .body("possibleDuplicates.id", hasItem(first))
                .body("possibleDuplicates[0].reason", containsString("同一电话"));
        Response page =
                Desk.operator()
                        .body(Map.of("phone", "+86 " + phone, "limit", 1))
                        .post("/api/intake/v1/tickets/search");
        page.then().statusCode(200).body("tickets.id", not(hasItem(first)));
        Desk.operator()
                .body(Map.of("phone", "+86 " + phone, "limit", 1, "cursor", page.path("next")))
                .post("/api/intake/v1/tickets/search")
                .then()
                .body("tickets.id", hasItem(first))
                .body("next", equalTo(null));
    }

    @Test
    void found_by_number_and_not_by_a_made_up_one() {
        Response registered = Desk.register(Desk.complaint());
        String number = registered.path("number");
        search(Map.of("number", number))
                .then()
                .body("tickets.id", hasItem(registered.<String>path("id")));
        search(Map.of("number", "JS202001010000001"))
                .then()
                .statusCode(200)
                .body("tickets.size()", equalTo(0));
        search(Map.of("number", "' or 1=1 --"))
                .then()
                .statusCode(200)
                .body("tickets.size()", equalTo(0));
        search(Map.of("limit", 0)).then().statusCode(400);
        search(Map.of("cursor", "x")).then().statusCode(400);
    }

    @Test
    void strangers_are_kept_out() {
        String id = Desk.registered();
        io.restassured.RestAssured.get("/api/intake/v1/tickets/" + id).then().statusCode(401);
        Desk.as("analyst").get("/api/intake/v1/tickets/" + id).then().statusCode(403);
        Desk.as("handler", Desk.STREET).get("/api/intake/v1/tickets/" + id).then().statusCode(404);
        Desk.as("handler", Desk.STREET)
                .contentType("application/json")
                .body(Desk.complaint())
                .post("/api/intake/v1/tickets")
                .then()
                .statusCode(403);
        Desk.ticket("nonsense").then().statusCode(404);
        Desk.ticket(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void hostile_bodies_are_problems_and_never_faults() {
        Random random = new Random(2);
        List<String> paths =
                List.of(
                        "tickets",
                        "tickets/search",
                        "tickets/" + UUID.randomUUID() + "/callback",
                        "tickets/" + UUID.randomUUID() + "/merge",
                        "tickets/" + UUID.randomUUID() + "/reporter");
        for (int i = 0; i < 300; i++) {
            byte[] body = new byte[random.nextInt(60)];
            random.nextBytes(body);
            String text =
                    "{\"reporter\":{\"phone\":"
                            + random.nextLong()
                            + "},\"content\":[1e999],\"into\":\"\\ud800\"}";
            Response answer =
                    Desk.operator()
                            .header("If-Match", "\"1\"")
                            .body(
                                    i % 3 == 0
                                            ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                            : body)
                            .post("/api/intake/v1/" + paths.get(i % paths.size()));
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    private static Response search(Map<String, ?> body) {
        return Desk.operator().body(body).post("/api/intake/v1/tickets/search");
    }

    private static Response keyed(String key, Map<String, Object> body) {
        return Desk.operator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/intake/v1/tickets");
    }

    private static List<Response> together(int times, Callable<Response> call)
            throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                answers.add(callers.submit(call));
            }
            List<Response> all = new ArrayList<>();
            for (Future<Response> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
