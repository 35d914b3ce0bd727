package org.jiesu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.FrontDoor.Answer;
import org.jiesu.testkit.HostileBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every POST the services describe takes bodies nobody should send: some in every run, a thousand
 * each with {@code ./jiesu test -Dacceptance.bodies=1000}.
 */
class HostileBodiesIT {

    private static final int BODIES = Integer.getInteger("acceptance.bodies", 1_000);
    private static final List<String> USERS =
            List.of(
                    "operator",
                    "dispatcher",
                    "arbiter",
                    "supervisor",
                    "admin",
                    "handler-110101009");

    private final FrontDoor door = RunningSystem.get().door();

    static Stream<String> posts() {
        FrontDoor door = RunningSystem.get().door();
        List<String> paths = new ArrayList<>();
        for (String service : List.of("intake", "routing", "sla", "reports")) {
            JsonNode document =
                    door.get("admin", "/api/" + service + "/v1/openapi.json").orThrow(service);
            document.path("paths")
                    .fields()
                    .forEachRemaining(path -> {
                        if (path.getValue().has("post")) {
                            paths.add(path.getKey());
                        }
                    });
        }
        return paths.stream();
    }

    @Test
    void the_services_describe_their_posts() {
        assertThat(posts())
                .contains(
                        "/api/intake/v1/tickets",
                        "/api/routing/v1/tasks/claim",
                        "/api/sla/v1/due-times");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void hostile_bodies_get_a_problem_and_never_a_fault(String path)
            throws ExecutionException, InterruptedException {
        List<byte[]> bodies = HostileBodies.from(goodBody(path), path.hashCode(), BODIES);
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
            for (int i = 0; i < BODIES; i++) {
                byte[] body = bodies.get(i);
                String user = USERS.get(i % USERS.size());
                String target = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                answers.add(
                        callers.submit(() ->
                                door.post(
                                        user,
                                        target,
                                        "application/json",
                                        BodyPublishers.ofByteArray(body))));
            }
            for (Future<Answer> answer : answers) {
                check(path, answer.get());
            }
        }
    }

    /** A body the path would take, for the hostile ones to be made from. */
    private static String goodBody(String path) {
        String verb = path.substring(path.lastIndexOf('/') + 1);
        try (InputStream in = HostileBodiesIT.class.getResourceAsStream("/good-bodies.json")) {
            JsonNode bodies = new ObjectMapper().readTree(in);
            return bodies.path(bodies.has(verb) ? verb : "").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String path, Answer answer) {
        assertThat(answer.status()).as(path + " " + answer.body()).isLessThan(500);
        if (!answer.succeeded()) {
            assertThat(answer.body().path("status").asInt())
                    .as("%s answers %d with a problem", path, answer.status())
                    .isEqualTo(answer.status());
            assertThat(answer.body().path("title").asText()).isNotEmpty();
        }
    }
}
