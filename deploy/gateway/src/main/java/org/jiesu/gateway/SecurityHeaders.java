package org.jiesu.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** What every answer tells a browser not to do; a service that said otherwise is left alone. */
final class SecurityHeaders {
    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
                    "Referrer-Policy", "no-referrer",
                    "Cache-Control", "no-store");

    private SecurityHeaders() {}

    static void on(HttpServerRequest request) {
        request.response()
                .headersEndHandler(done -> {
                    MultiMap headers = request.response().headers();
                    DEFAULTS.forEach((name, value) -> {
                        if (!headers.contains(name)) {
                            headers.set(name, value);
                        }
                    });
                });
    }
}
