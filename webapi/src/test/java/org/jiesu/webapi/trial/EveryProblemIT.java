package org.jiesu.webapi.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.jiesu.testkit.Infra;
import org.jiesu.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class EveryProblemIT {
    private static final String THINGS = "/api/trial/v1/things";

    static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Set.of("operator"), Set.of()));
    }

    static RequestSpecification handler() {
        return given().auth()
                .oauth2(Tokens.of("handler-110101009", Set.of("handler"), Set.of("110101009")));
    }

    @CanIgnoreReturnValue
    static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:jiesu:problem:" + type))
                .body("title", notNullValue())
                .body("status", equalTo(status))
                .body("detail", notNullValue())
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void a_good_request_is_answered_in_the_time_of_the_city() {
        operator()
                .contentType("application/json")
                .body("{\"channel\":\"PHONE\",\"content\":\"井盖\",\"at\":\"2026-03-01T01:30:00Z\"}")
                .post(THINGS)
                .then()
                .statusCode(201)
                .body("at", equalTo("2026-03-01T09:30:00+08:00"));
    }

    @Test
    void malformed_json_is_refused_with_its_position() {
        problem(post("{\n \"channel\": PHONE}"), 400, "malformed-json")
                .body("detail", containsString("第 2 行"));
    }

    @Test
    void every_wrong_field_is_named_with_its_remedy() {
        problem(
                        post(
                                "{\"channel\":\"FAX\",\"amount\":\"5\",\"place\":{\"street\":7,\"x\":1},\"tags\":[\"a\",3],\"zip\":1}"),
                        400,
                        "invalid-fields")
                .body("errors.pointer", hasItem("/channel"))
                .body("errors.pointer", hasItem("/content"))
                .body("errors.pointer", hasItem("/amount"))
                .body("errors.pointer", hasItem("/place/street"))
                .body("errors.pointer", hasItem("/place/x"))
                .body("errors.pointer", hasItem("/tags/1"))
                .body("errors.pointer", hasItem("/zip"))
                .body("errors.message", hasItem("必须是以下之一: PHONE、WEB"));
    }

    @Test
    void what_the_database_cannot_store_is_refused_by_pointer() {
        problem(post("{\"channel\":\"WEB\",\"content\":\"a\\u0000b\"}"), 400, "invalid-fields")
                .body("errors[0].pointer", equalTo("/content"));
        problem(post("{\"channel\":\"WEB\",\"content\":\"\\ud800\"}"), 400, "invalid-fields");
    }

    @Test
    void a_record_read_by_the_framework_is_refused_alike() {
        problem(
                        operator()
                                .contentType("application/json")
                                .body("{\"title\":{},\"amount\":1}")
                                .post(THINGS + "/records")
                                .then(),
                        400,
                        "invalid-fields")
                .body("errors[0].pointer", equalTo("/title"));
        problem(
                operator()
                        .contentType("application/json")
                        .body("{")
                        .post(THINGS + "/records")
                        .then(),
                400,
                "malformed-json");
    }

    @Test
    void nobody_enters_without_a_good_token() {
        problem(given().get(THINGS + "/me").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("Bearer"));
        problem(
                given().auth().oauth2("rubbish").get(THINGS + "/me").then(),
                401,
                "unauthenticated");
        problem(
                given().header("Authorization", "Basic eDp5").get(THINGS + "/me").then(),
                401,
                "unauthenticated");
        problem(given().get(THINGS + "/undeclared").then(), 401, "unauthenticated");
    }

    @Test
    void a_role_that_may_not_is_refused() {
        problem(
                handler().contentType("application/json").body("{}").post(THINGS).then(),
                403,
                "forbidden");
        problem(operator().get(THINGS + "/undeclared").then(), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/api",
                "/api/trial/v1",
                "/api/trial/v1/nothing",
                THINGS + "/not-a-uuid",
                "/q/health"
            })
    void an_unknown_path_is_not_found(String path) {
        problem(operator().get(path).then(), 404, "not-found");
    }

    @Test
    void the_work_of_others_is_not_found() {
        problem(handler().get(THINGS + "/" + UUID.randomUUID()).then(), 404, "not-found")
                .body("detail", containsString("没有工单"));
    }

    @Test
    void methods_and_media_types_are_those_declared() {
        problem(operator().delete(THINGS).then(), 405, "method-not-allowed")
                .header("Allow", containsString("POST"));
        problem(operator().request("TRACE", THINGS).then(), 405, "method-not-allowed");
        problem(operator().accept("text/html").get(THINGS + "/me").then(), 406, "not-acceptable");
        problem(
                operator().contentType("text/plain").body("x").post(THINGS).then(),
                415,
                "unsupported-media-type");
        operator().options(THINGS).then().statusCode(200);
        operator().head(THINGS + "/me").then().statusCode(200);
    }

    @Test
    void a_body_too_large_is_refused() {
        problem(post("\"" + "x".repeat(2 << 20) + "\""), 413, "too-large");
    }

    @Test
    void a_change_needs_the_current_version() {
        String path = THINGS + "/" + UUID.randomUUID() + "/change";
        problem(
                handler().contentType("application/json").post(path).then(),
                428,
                "missing-if-match");
        problem(
                handler()
                        .contentType("application/json")
                        .header("If-Match", "\"6\"")
                        .post(path)
                        .then(),
                412,
                "stale-version");
        problem(
                handler()
                        .contentType("application/json")
                        .header("If-Match", "*x")
                        .post(path)
                        .then(),
                412,
                "stale-version");
        handler()
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .post(path)
                .then()
                .statusCode(204);
    }

    @Test
    void a_cursor_serves_its_own_query_alone() {
        String next =
                operator()
                        .get(THINGS + "/pages?state=A&limit=10")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("next");
        operator()
                .get(THINGS + "/pages?state=A&limit=10&cursor=" + next)
                .then()
                .body("items[0]", equalTo(11));
        problem(
                operator().get(THINGS + "/pages?state=B&cursor=" + next).then(),
                400,
                "invalid-cursor");
        problem(
                operator().get(THINGS + "/pages?state=A&cursor=" + next + "A").then(),
                400,
                "invalid-cursor");
        problem(operator().get(THINGS + "/pages?limit=201").then(), 400, "invalid-fields");
        problem(operator().get(THINGS + "/pages?limit=many").then(), 404, "not-found");
    }

    @Test
    void states_and_contents_that_forbid_are_told() {
        problem(given().get(THINGS + "/faults/conflict").then(), 409, "conflict");
        problem(given().get(THINGS + "/faults/unprocessable").then(), 422, "unprocessable");
        problem(given().get(THINGS + "/faults/data").then(), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "pool", "timeout", "shutdown"})
    void a_database_that_is_away_is_no_fault_of_ours(String kind) {
        problem(given().get(THINGS + "/faults/" + kind).then(), 503, "unavailable")
                .header("Retry-After", notNullValue())
                .body("detail", not(containsString("secret")));
    }

    @Test
    void a_fault_of_ours_tells_nothing() {
        problem(given().get(THINGS + "/faults/other").then(), 500, "internal")
                .body("detail", not(containsString("hunter2")));
        problem(given().get(THINGS + "/thrown").then(), 500, "internal")
                .body("detail", not(containsString("hunter2")));
    }

    @Test
    void the_trace_of_the_client_goes_on() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/nowhere")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/trial/v1/things/%00", "/api/%ff", "/%c0%af", "/api?x=%00"})
    void an_address_that_cannot_be_decoded_is_refused(String path) {
        problem(operator().urlEncodingEnabled(false).get(path).then(), 400, "bad-request");
    }

    @Test
    void the_api_describes_itself() {
        given().get("/api/trial/v1/openapi.json")
                .then()
                .statusCode(200)
                .contentType(containsString("json"))
                .body("openapi", notNullValue());
    }

    private static ValidatableResponse post(String body) {
        return operator().contentType("application/json").body(body).post(THINGS).then();
    }
}
