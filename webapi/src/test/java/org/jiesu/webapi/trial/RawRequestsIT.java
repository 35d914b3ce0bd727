package org.jiesu.webapi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jiesu.testkit.Infra;
import org.jiesu.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved client sends. */
@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class RawRequestsIT {
    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    @ParameterizedTest
    @ValueSource(strings = {"/api/trial/v1/%zz", "/api?x=%", "/a%2", "/%00"})
    void an_address_that_cannot_be_decoded_is_refused(String address) throws IOException {
        assertThat(
                        raw(
                                "GET "
                                        + address
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void a_chunked_body_too_large_is_refused() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("/api/trial/v1/things"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Bearer " + Tokens.of("operator", Set.of("operator"), Set.of()))
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[2 << 20])))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "application/jsonp", "text/json;charset", "a/b/c", ";;"})
    void a_content_type_that_is_none_is_refused(String type) throws IOException {
        String token = Tokens.of("operator", Set.of("operator"), Set.of());
        assertThat(
                        raw(
                                "POST /api/trial/v1/things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                        + token
                                        + "\r\nContent-Type: "
                                        + type
                                        + "\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
