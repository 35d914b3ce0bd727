package org.jiesu.routing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jiesu.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** The service's HTTP interface as people use it. */
public final class Door {

    private static final String BASE = "/api/routing/v1/";

    private Door() {}

    public static String token(String user) {
        return user.startsWith("handler-")
                ? Tokens.of(user, List.of("handler"), List.of(user.substring("handler-".length())))
                : Tokens.of(user, List.of(user), List.of());
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(token(user)).contentType("application/json");
    }

    public static Response get(String user, String path) {
        return as(user).get(BASE + path);
    }

    public static Response post(String user, String path, Map<String, ?> body) {
        return as(user).body(body).post(BASE + path);
    }

    public static Response post(
            String user, String path, Map<String, ?> body, @Nullable String etag) {
        return etag == null
                ? post(user, path, body)
                : as(user).header("If-Match", etag).body(body).post(BASE + path);
    }

    /** Does something to an assignment in the version it has now. */
    public static Response act(String user, String assignment, String verb, Map<String, ?> body) {
        String etag = get("supervisor", "assignments/" + assignment).header("ETag");
        return post(user, "assignments/" + assignment + "/" + verb, body, etag);
    }
}
