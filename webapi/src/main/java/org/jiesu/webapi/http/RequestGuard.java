package org.jiesu.webapi.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jiesu.webapi.ProblemType;
import org.jiesu.webapi.Problems;

/**
 * The first to see a request: gives it its trace, bounds what it may cost, and dresses the answer.
 */
@ApplicationScoped
class RequestGuard {
    /** Ahead of authentication (200) and CORS (300). */
    private static final int FIRST = 1_000;

    /**
     * A body too large is read to its end up to here, so that the client sees the answer and not a
     * reset.
     */
    private static final long DRAINED = 16 << 20;

    private final HttpConfig config;
    private final RateLimits limits;
    private final BodyHandler bounded;
    private final List<String> streamed;

    @Inject
    RequestGuard(HttpConfig config) {
        this.config = config;
        this.limits = new RateLimits(config.rate().perSecond(), config.rate().burst());
        this.bounded = BodyHandler.create(false).setBodyLimit(config.bodyLimit().asLongValue());
        this.streamed = config.streamedPaths().orElse(List.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        Traces.begin(context);
        context.addHeadersEndHandler(done -> SecurityHeaders.add(context));
        if (request.method().equals(HttpMethod.TRACE)
                || request.method().equals(HttpMethod.CONNECT)) {
            Answers.send(Failures.status(405), context);
        } else if (!Addresses.wellFormed(request.uri())) {
            Answers.send(Problems.badRequest("请求地址的编码不正确:须为 UTF-8 的百分号编码,且不含 %00。"), context);
        } else {
            limited(context);
        }
    }

    private void limited(RoutingContext context) {
        Duration wait = limits.take(client(context), System.nanoTime());
        if (wait.isPositive()) {
            Answers.send(Problems.tooManyRequests(wait), context);
            return;
        }
        bounded(context);
    }

    private void bounded(RoutingContext context) {
        MultiMap headers = context.request().headers();
        long limit = limit(context.normalizedPath());
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLarge(length, limit)) {
            refuseLarge(context, length);
        } else if (headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && limit == config.bodyLimit().asLongValue()) {
            bounded.handle(context);
        } else {
            context.next();
        }
    }

    private long limit(String path) {
        boolean large = streamed.stream().anyMatch(path::startsWith);
        return (large ? config.streamedBodyLimit() : config.bodyLimit()).asLongValue();
    }

    private static boolean tooLarge(String length, long limit) {
        return length.length() > 18 || (!length.isEmpty() && Long.parseLong(length) > limit);
    }

    private void refuseLarge(RoutingContext context, String length) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        Runnable answer =
                () -> Answers.send(Problems.of(ProblemType.TOO_LARGE, "请求体超过允许的大小。"), context);
        if (tooLarge(length, DRAINED)) {
            answer.run();
            return;
        }
        request.handler(dropped -> {}).endHandler(read -> answer.run());
        request.resume();
    }

    /** A token's bearer, whether or not the token is good, else the address. */
    private static String client(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return Integer.toHexString(authorization.hashCode()) + authorization.length();
        }
        return String.valueOf(context.request().remoteAddress().hostAddress());
    }
}
