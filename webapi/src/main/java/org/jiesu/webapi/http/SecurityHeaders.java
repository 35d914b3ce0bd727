package org.jiesu.webapi.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * What every answer tells a browser not to do. An answer that says otherwise itself is left alone.
 */
final class SecurityHeaders {
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                    "Referrer-Policy", "no-referrer",
                    "Cache-Control", "no-store");

    private SecurityHeaders() {}

    static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
