package org.jiesu.gateway;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The demo sign-in: OAuth's password grant for the users of the demo, who all have one password. A
 * production system has a real provider instead, and its services refuse this one's tokens.
 */
final class SignIn implements Handler<HttpServerRequest> {
    static final String PATH = "/auth/token";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int FORM_LIMIT = 8_192;
    private static final int FIELDS = 16;

    private final DemoUsers users;
    private final TokenSigner signer;
    private final FailureLimit failures;
    private final Clock clock;

    SignIn(DemoUsers users, TokenSigner signer, FailureLimit failures, Clock clock) {
        this.users = users;
        this.signer = signer;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            Problems.send(request, Problem.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        Buffer form = Buffer.buffer();
        request.handler(part -> {
            if (form.length() <= FORM_LIMIT) {
                form.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            if (form.length() > FORM_LIMIT) {
                Problems.send(request, Problem.TOO_LARGE);
            } else {
                answer(request, form.toString(StandardCharsets.UTF_8));
            }
        });
    }

    private void answer(HttpServerRequest request, String form) {
        Map<String, List<String>> fields;
        try {
            fields =
                    new QueryStringDecoder("?" + form, StandardCharsets.UTF_8, true, FIELDS)
                            .parameters();
        } catch (IllegalArgumentException malformed) {
            Problems.send(request, Problem.oauth("invalid_request", "表单编码不正确。"));
            return;
        }
        if (!"password".equals(one(fields, "grant_type"))) {
            Problems.send(
                    request, Problem.oauth("unsupported_grant_type", "grant_type 必须是 password。"));
        } else if (!"jiesu".equals(one(fields, "client_id"))) {
            Problems.send(request, Problem.oauth("invalid_client", "client_id 必须是 jiesu。"));
        } else {
            signIn(request, one(fields, "username"), one(fields, "password"));
        }
    }

    private void signIn(HttpServerRequest request, String name, String password) {
        if (name.isEmpty() || password.isEmpty()) {
            Problems.send(request, Problem.oauth("invalid_request", "请提供 username 和 password。"));
            return;
        }
        String client = request.remoteAddress().hostAddress() + " " + name;
        long wait = failures.secondsToWait(client, clock.instant());
        if (wait > 0) {
            Problems.send(request, Problem.tooManyFailures(wait));
            return;
        }
        Optional<DemoUsers.User> user = users.signIn(name, password);
        if (user.isEmpty()) {
            failures.failed(client, clock.instant());
            Problems.send(request, Problem.oauth("invalid_grant", "用户名或密码不正确。"));
            return;
        }
        JsonObject token =
                new JsonObject()
                        .put("access_token", signer.token(user.get(), clock.instant()))
                        .put("token_type", "Bearer")
                        .put("expires_in", TokenSigner.LIFE.toSeconds());
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        var unused = request.response().end(token.toBuffer());
    }

    private static String one(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }
}
