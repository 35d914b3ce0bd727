package org.jiesu.webapi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    @ParameterizedTest
    @CsvSource({"things,1000", "things/records,300", "dead-letters/7/discard,300"})
    void no_body_is_answered_with_a_fault_of_ours(String path, int count)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve("/api/trial/v1/" + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Bearer "
                                        + Tokens.of(
                                                "admin", Set.of("operator", "admin"), Set.of()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (byte[] body : HostileBodies.from(GOOD, 20260301, count)) {
                HttpResponse<String> answer =
                        client.send(
                                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(() -> shown(body)).isLessThan(500);
                if (answer.statusCode() >= 400) {
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .as(() -> shown(body))
                            .hasValue("application/problem+json");
                }
            }
        }
    }

    private static String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(300, text.length()));
    }
}
