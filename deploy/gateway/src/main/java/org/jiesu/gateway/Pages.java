package org.jiesu.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few things the gateway answers by itself; read once, at the start. */
final class Pages {
    private final Map<String, Page> pages = new HashMap<>();

    private Pages() {}

    static Pages load() {
        Pages all = new Pages();
        all.add("/", "text/html; charset=utf-8", "landing.html");
        all.add("/gateway/landing.css", "text/css; charset=utf-8", "landing.css");
        all.add("/asyncapi", "application/yaml; charset=utf-8", "/META-INF/asyncapi.yaml");
        all.pages.put(
                "/gateway/health",
                new Page("application/json", Buffer.buffer("{\"status\":\"UP\"}")));
        return all;
    }

    boolean has(String path) {
        return pages.containsKey(path);
    }

    void send(HttpServerRequest request, String path) {
        Page page = pages.get(path);
        if (page == null) {
            throw new IllegalArgumentException("Expected a page, but there is none at " + path);
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, page.type())
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(page.content().length()));
        boolean head = request.method().equals(HttpMethod.HEAD);
        var unused = head ? request.response().end() : request.response().end(page.content());
    }

    private void add(String path, String type, String resource) {
        Buffer content = read(resource);
        if (content != null) {
            pages.put(path, new Page(type, content));
        }
    }

    private static @Nullable Buffer read(String resource) {
        try (InputStream in = Pages.class.getResourceAsStream(resource)) {
            return in == null ? null : Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + resource, e);
        }
    }

    private record Page(String type, Buffer content) {}
}
