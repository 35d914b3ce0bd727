package org.jiesu.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends each request where it belongs and refuses what belongs nowhere. */
final class FrontDoor implements Handler<HttpServerRequest> {
    private static final long BODY_LIMIT = 1 << 20;
    private static final long UPLOAD_LIMIT = 2L << 30;

    /** A multipart body is a little larger than the file in it. */
    private static final long ENVELOPE = 1 << 20;

    private final Map<String, Upstream> upstreams;
    private final SignIn signIn;
    private final Pages pages;

    FrontDoor(Map<String, Upstream> upstreams, SignIn signIn, Pages pages) {
        this.upstreams = upstreams;
        this.signIn = signIn;
        this.pages = pages;
    }

    @Override
    public void handle(HttpServerRequest request) {
        SecurityHeaders.on(request);
        String path = request.path();
        if (path == null || !Routes.wellFormed(request.uri())) {
            Problems.send(request, Problem.BAD_ADDRESS);
        } else if (tooLarge(request, path)) {
            var unused = request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            Problems.send(request, Problem.TOO_LARGE);
        } else {
            dispatch(request, path);
        }
    }

    /** A request that is not even HTTP; the connection is closed behind the answer. */
    static void refuseUnreadable(HttpServerRequest request) {
        String cause = String.valueOf(request.decoderResult().cause());
        var unused = request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        if (cause.contains("TooLongHttpLine")) {
            Problems.send(request, Problem.URI_TOO_LONG);
        } else if (cause.contains("TooLongHttpHeader")) {
            Problems.send(request, Problem.HEADERS_TOO_LARGE);
        } else {
            Problems.send(request, Problem.BAD_REQUEST);
        }
    }

    private void dispatch(HttpServerRequest request, String path) {
        Upstream upstream = upstream(path);
        if (upstream != null) {
            if (request.method().equals(HttpMethod.TRACE)
                    || request.method().equals(HttpMethod.CONNECT)) {
                refuseMethod(request, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            } else {
                upstream.handle(request);
            }
        } else if (path.equals(SignIn.PATH)) {
            if (request.method().equals(HttpMethod.POST)) {
                signIn.handle(request);
            } else {
                refuseMethod(request, "POST");
            }
        } else {
            page(request, path);
        }
    }

    private void page(HttpServerRequest request, String path) {
        if (!pages.has(path)) {
            Problems.send(request, Problem.NOT_FOUND);
        } else if (request.method().equals(HttpMethod.GET)
                || request.method().equals(HttpMethod.HEAD)) {
            pages.send(request, path);
        } else {
            refuseMethod(request, "GET, HEAD");
        }
    }

    private @Nullable Upstream upstream(String path) {
        String service = Routes.service(path);
        return service == null ? null : upstreams.get(service);
    }

    private static void refuseMethod(HttpServerRequest request, String allowed) {
        var unused = request.response().putHeader("Allow", allowed);
        Problems.send(request, Problem.METHOD_NOT_ALLOWED);
    }

    private static boolean tooLarge(HttpServerRequest request, String path) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || length.isBlank()) {
            return false;
        }
        long limit = Routes.isUpload(path) ? UPLOAD_LIMIT + ENVELOPE : BODY_LIMIT;
        return length.length() > 18 || Long.parseLong(length.strip()) > limit;
    }
}
