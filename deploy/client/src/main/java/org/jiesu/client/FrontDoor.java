package org.jiesu.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The running system as a client sees it: one address, tokens, JSON. Safe for many threads. */
public final class FrontDoor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final String password;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    /**
     * @param address of the gateway
     * @param password of the demo users
     */
    public FrontDoor(URI address, String password) {
        this.address = address;
        this.password = password;
    }

    /** What came back. The body is missing when it was not JSON. */
    public record Answer(int status, JsonNode body, String etag, Duration retryAfter) {

        public boolean succeeded() {
            return status / 100 == 2;
        }

        /** The body of a success; throws with what the problem says otherwise. */
        public JsonNode orThrow(String what) {
            if (!succeeded()) {
                throw new Refused(what, this);
            }
            return body;
        }
    }

    /** An answer that is not a success, in the words of its problem. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(String what, Answer answer) {
            super(what + ": " + answer.status() + " " + answer.body());
            this.status = answer.status();
        }

        public int status() {
            return status;
        }
    }

    /** A bearer token of the user, from the demo sign-in. */
    public String token(String user) {
        return tokens.computeIfAbsent(user, this::signIn);
    }

    public Answer get(String user, String path) {
        return send(request(user, path).GET(), user);
    }

    public Answer post(String user, String path, Object body, String... headers) {
        HttpRequest.Builder request =
                request(user, path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request = request.headers(headers);
        }
        return send(request.POST(json(body)), user);
    }

    /** Sends a body that is not JSON. */
    public Answer post(String user, String path, String contentType, BodyPublisher body) {
        return send(request(user, path).header("Content-Type", contentType).POST(body), user);
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token(user));
    }

    private Answer send(HttpRequest.Builder request, String user) {
        Answer answer = exchange(request.build());
        if (answer.status() == 401) {
            tokens.remove(user);
            return exchange(request.setHeader("Authorization", "Bearer " + token(user)).build());
        }
        return answer;
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    parse(response.body()),
                    response.headers().firstValue("ETag").orElse(""),
                    Duration.ofSeconds(
                            response.headers().firstValueAsLong("Retry-After").orElse(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected an answer, but was interrupted", e);
        }
    }

    private String signIn(String user) {
        String form =
                "grant_type=password&client_id=jiesu&username="
                        + URLEncoder.encode(user, StandardCharsets.UTF_8)
                        + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8);
        Answer answer =
                exchange(
                        HttpRequest.newBuilder(address.resolve("/auth/token"))
                                .timeout(Duration.ofSeconds(30))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build());
        return answer.orThrow("sign-in of " + user).path("access_token").asText();
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
