package org.jiesu.intake.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

/** The served document tells a caller what to send, and what it tells is taken. */
@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class ApiDocumentIT {

    private static final String TICKETS = "/api/intake/v1/tickets";

    @Test
    void every_post_of_the_desk_describes_its_body() {
        List<String> silent = new ArrayList<>();
        posts().forEach((path, post) -> {
            if (path.startsWith(TICKETS) && !path.endsWith("/unmerge") && body(post).isEmpty()) {
                silent.add(path);
            }
        });
        assertThat(silent).isEmpty();
        assertThat(posts()).containsKeys(TICKETS, TICKETS + "/search", TICKETS + "/{id}/callback");
    }

    @Test
    void every_example_is_read_without_fault() {
        Map<String, Integer> faults = new HashMap<>();
        posts().forEach((path, post) -> {
            Map<String, Object> example = body(post);
            // An example cannot name a ticket that is there to merge into.
            if (!example.isEmpty() && !path.endsWith("/merge")) {
                String target = path.replace("{id}", UUID.randomUUID().toString());
                Response answer =
                        Desk.operator().header("If-Match", "\"1\"").body(example).post(target);
                int expected = path.equals(TICKETS) ? 201 : path.endsWith("/search") ? 200 : 404;
                if (answer.statusCode() != expected) {
                    faults.put(path + " " + answer.body().asString(), answer.statusCode());
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static Map<String, Map<String, Object>> posts() {
        JsonPath document = given().get("/api/intake/v1/openapi.json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        Map<String, Map<String, Object>> posts = new HashMap<>();
        paths.forEach((path, item) -> {
            if (item.containsKey("post")) {
                posts.put(path, item.get("post"));
            }
        });
        return posts;
    }

    /** The example of the operation's JSON body; empty if it has none. */
    private static Map<String, Object> body(Map<String, Object> post) {
        Object body = post.get("requestBody");
        if (!(body instanceof Map<?, ?> told)
                || !(told.get("content") instanceof Map<?, ?> content)
                || !(content.get("application/json") instanceof Map<?, ?> json)
                || !(json.get("example") instanceof Map<?, ?> example)) {
            return Map.of();
        }
        Map<String, Object> fields = new HashMap<>();
        example.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }
}
