package org.jiesu.webapi.trial;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiesu.testkit.Infra;
import org.jiesu.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back; a client asks too often. */
@QuarkusTest
@TestProfile(AwayIT.Strict.class)
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Detour.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class AwayIT {
    private static final String STORE = "/api/trial/v1/stored/";

    /** Two requests a second, six at once. */
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jiesu.http.rate.per-second", "2", "jiesu.http.rate.burst", "6");
        }
    }

    @Test
    void a_database_that_is_away_is_unavailable_and_not_a_fault() throws IOException {
        store("operator-1").then().statusCode(201);
        order(1);
        store("operator-2")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:jiesu:problem:unavailable"));
        order(2);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> store("operator-3").statusCode() == 201);
    }

    @Test
    void a_client_that_asks_too_often_is_told_to_wait() {
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            Response answer =
                    given().header("Authorization", "Bearer greedy").get("/api/trial/v1/things/me");
            if (answer.statusCode() == 429) {
                answer.then()
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo("urn:jiesu:problem:too-many-requests"));
                refused++;
            }
        }
        org.assertj.core.api.Assertions.assertThat(refused).isPositive();
        given().header("Authorization", "Bearer modest")
                .get("/api/trial/v1/things/me")
                .then()
                .statusCode(401);
    }

    private static Response store(String user) {
        String token = Tokens.of(user, Set.of("operator"), Set.of());
        return given().auth().oauth2(token).post(STORE + UUID.randomUUID());
    }

    private static void order(int order) throws IOException {
        int port = ConfigProvider.getConfig().getValue(Detour.CONTROL, Integer.class);
        try (Socket control = new Socket("127.0.0.1", port)) {
            control.getOutputStream().write(order);
            int unused = control.getInputStream().read();
        }
    }
}
