package org.jiesu.intake.it;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jiesu.testkit.Tokens;

/** The people who work with intake, as REST clients. */
final class Desk {

    static final String NAME = "欧阳晓雯";
    static final String PHONE = "13912345678";
    static final String STREET = "110101009";

    private Desk() {}

    static RequestSpecification as(String role, String... units) {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of(role, List.of(role), List.of(units)));
    }

    static RequestSpecification operator() {
        return as("operator").contentType("application/json");
    }

    static String anyPhone() {
        return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    static Map<String, Object> complaint() {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "PHONE");
        body.put("nature", "COMPLAINT");
        body.put("title", "小区停车位被私装地锁");
        body.put("content", "胡家园小区5号楼前有人私装地锁,多次反映物业不管。");
        body.put("reporter", Map.of("name", NAME, "phone", anyPhone()));
        body.put("place", Map.of("district", "110101", "street", STREET, "compound", "胡家园小区"));
        return body;
    }

    static Response register(Map<String, Object> body) {
        return operator().body(body).post("/api/intake/v1/tickets");
    }

    static String registered() {
        return register(complaint()).then().statusCode(201).extract().path("id");
    }

    static Response ticket(String id) {
        return operator().get("/api/intake/v1/tickets/" + id);
    }

    static String state(String id) {
        return ticket(id).path("state");
    }

    static Response order(String id, String verb, Map<String, ?> body) {
        String etag = ticket(id).header("ETag");
        return operator()
                .header("If-Match", etag)
                .body(body)
                .post("/api/intake/v1/tickets/" + id + "/" + verb);
    }
}
