package org.jiesu.webapi.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.jiesu.testkit.HostileBodies;
import org.jiesu.testkit.Infra;
import org.jiesu.testkit.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class HostileBodiesIT {
    private static final String GOOD =
            """
            {"channel":"PHONE","content":"井盖松动","amount":3,"at":"2026-03-01T09:30:00+08:00","tags":["夜间"],\
            "place":{"street":"110101009"},"urgent":true}\
            """;

    @ParameterizedTest
    @CsvSource({"things,1000", "things/records,300", "dead-letters/7/discard,300"})
    void no_body_is_answered_with_a_fault_of_ours(String path, int count) {
        String token = Tokens.of("admin", Set.of("operator", "admin"), Set.of());
        List<byte[]> bodies = HostileBodies.from(GOOD, 20260301, count);
        for (byte[] body : bodies) {
            Response answer =
                    given().auth()
                            .oauth2(token)
                            .contentType("application/json")
                            .body(body)
                            .post("/api/trial/v1/" + path);
            assertThat(answer.statusCode()).as(() -> shown(body)).isLessThan(500);
            if (answer.statusCode() >= 400) {
                assertThat(answer.contentType())
                        .as(() -> shown(body))
                        .isEqualTo("application/problem+json");
            }
        }
    }

    private static String shown(byte[] body) {
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return text.substring(0, Math.min(300, text.length()));
    }
}
