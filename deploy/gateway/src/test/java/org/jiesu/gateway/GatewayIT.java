package org.jiesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway before a real server that tells what reached it, and before ports where nobody
 * listens.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class GatewayIT {
    private TellingService upstream;
    private KeyPair keys;
    private Gateway gateway;
    private HttpClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, GeneralSecurityException {
        upstream = TellingService.start();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        SocketAddress there = SocketAddress.inetSocketAddress(upstream.port(), "127.0.0.1");
        SocketAddress away = SocketAddress.inetSocketAddress(freePort(), "127.0.0.1");
        gateway = Gateway.start(new Settings(0, there, away, away, away, pem(folder), "right"));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    void stop() {
        client.close();
        gateway.close();
        upstream.close();
    }

    @Test
    void a_request_reaches_its_service_and_names_its_sender()
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        request("/api/intake/v1/tickets?x=%E4%BA%95")
                                .header("X-Forwarded-For", "6.6.6.6")
                                .header("Authorization", "Bearer t")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("POST /api/intake/v1/tickets?x=%E4%BA%95")
                .contains("X-forwarded-for=[127.0.0.1]")
                .contains("X-forwarded-host=[127.0.0.1:" + gateway.port() + "]")
                .contains("Authorization=[Bearer t]")
                .contains("{\"a\":1}");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void open311_is_served_at_the_root() throws IOException, InterruptedException {
        assertThat(send(request("/open311/v2/services.json")).body())
                .contains("GET /api/intake/v1/open311/v2/services.json");
    }

    @Test
    void a_service_that_is_away_is_unavailable_for_now() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        request("/api/sla/v1/due-times")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        problem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        problem(send(request("/api/intake/v1/broken")), 503, "unavailable");
    }

    @Test
    void what_belongs_nowhere_is_refused() throws IOException, InterruptedException {
        problem(send(request("/nowhere")), 404, "not-found");
        problem(send(request("/auth/token")), 405, "method-not-allowed");
        problem(send(request("/").DELETE()), 405, "method-not-allowed");
        problem(
                send(
                        request("/api/intake/v1/tickets")
                                .method("TRACE", HttpRequest.BodyPublishers.noBody())),
                405,
                "method-not-allowed");
        problem(
                send(
                        request("/api/intake/v1/tickets")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[2 << 20]))),
                413,
                "too-large");
    }

    @Test
    void what_is_no_http_is_refused_as_well() throws IOException, InterruptedException {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ")
                .contains("problem+json");
        assertThat(raw("GET /" + "x".repeat(9000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains(" 414 ")
                .contains("problem+json");
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(17000) + "\r\n\r\n"))
                .contains(" 431 ")
                .contains("problem+json");
        assertThat(raw("NONSENSE\r\n\r\n")).contains(" 400 ").contains("problem+json");
    }

    @Test
    void the_pages_of_its_own_are_there() throws IOException, InterruptedException {
        assertThat(send(request("/")).body()).contains("接诉");
        assertThat(send(request("/gateway/health")).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(send(request("/asyncapi")).body()).contains("asyncapi");
    }

    @Test
    void an_import_streams_through() throws IOException, InterruptedException {
        long size = 64L << 20;
        HttpResponse<String> answer =
                send(
                        request("/api/intake/v1/imports?mode=HISTORY")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> zeros(size))));
        assertThat(answer.body()).isEqualTo("" + size);
    }

    @Test
    void a_stream_arrives_while_it_goes_on() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(
                        request("/api/intake/v1/stream").build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        byte[] first = answer.body().readNBytes(10);
        assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("data: one\n");
        upstream.goOn();
        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("data: two");
    }

    @Test
    void a_user_of_the_demo_gets_a_token_that_verifies()
            throws IOException, InterruptedException, GeneralSecurityException {
        JsonObject answer = new JsonObject(signIn("handler-110101009", "right").body());
        assertThat(answer.getString("token_type")).isEqualTo("Bearer");
        assertThat(answer.getInteger("expires_in")).isEqualTo(28_800);
        String[] parts = answer.getString("access_token").split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        JsonObject claims =
                new JsonObject(
                        new String(
                                Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        assertThat(claims.getString("iss")).isEqualTo("jiesu-demo");
        assertThat(claims.getJsonArray("units").getString(0)).isEqualTo("110101009");
    }

    @Test
    void a_sign_in_that_fails_says_so_and_guessing_is_slowed_down()
            throws IOException, InterruptedException {
        HttpResponse<String> wrong = signIn("auditor", "wrong");
        problem(wrong, 400, "sign-in-refused");
        assertThat(new JsonObject(wrong.body()).getString("error")).isEqualTo("invalid_grant");
        for (int i = 0; i < 9; i++) {
            assertThat(signIn("auditor", "wrong").statusCode()).isEqualTo(400);
        }
        problem(signIn("auditor", "right"), 429, "too-many-requests");
        assertThat(signIn("admin", "right").statusCode()).isEqualTo(200);
        problem(
                send(
                        request("/auth/token")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                415,
                "unsupported-media-type");
        problem(form("grant_type=refresh&client_id=jiesu"), 400, "sign-in-refused");
        problem(form("x=%zz"), 400, "sign-in-refused");
        problem(form("x=" + "y".repeat(10_000)), 413, "too-large");
    }

    private static void problem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonObject body = new JsonObject(answer.body());
        assertThat(body.getString("type")).isEqualTo("urn:jiesu:problem:" + name);
        assertThat(body.getInteger("status")).isEqualTo(status);
        assertThat(body.getString("traceId")).matches("[0-9a-f]{32}");
    }

    private HttpResponse<String> signIn(String user, String password)
            throws IOException, InterruptedException {
        return form(
                "grant_type=password&client_id=jiesu&username=" + user + "&password=" + password);
    }

    private HttpResponse<String> form(String form) throws IOException, InterruptedException {
        return send(
                request("/auth/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .version(HttpClient.Version.HTTP_1_1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(length, left);
                left -= given;
                return given;
            }
        };
    }

    private Path pem(Path folder) throws IOException {
        String body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(keys.getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
