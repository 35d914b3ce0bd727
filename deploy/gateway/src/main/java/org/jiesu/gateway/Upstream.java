package org.jiesu.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One service behind the gateway. Bodies stream through in both directions; a service that cannot
 * be reached, or goes away before it has answered, is a 503.
 */
final class Upstream implements Handler<HttpServerRequest>, ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Upstream.class.getName());

    /** What a client says about itself is not believed: the gateway is the first to know. */
    private static final List<String> FORGEABLE =
            List.of(
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix");

    private static final Duration SILENCE = Duration.ofSeconds(90);
    private static final Duration SILENCE_OF_UPLOADS = Duration.ofHours(2);

    private final SocketAddress address;
    private final HttpProxy proxy;

    Upstream(HttpClient client, SocketAddress address) {
        this.address = address;
        this.proxy =
                HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                        .origin(this::open)
                        .addInterceptor(this);
    }

    @Override
    public void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest outer = request.proxiedRequest();
        FORGEABLE.forEach(name -> request.headers().remove(name));
        request.putHeader("X-Forwarded-For", outer.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", "http");
        String host = outer.getHeader("Host");
        if (host != null) {
            request.putHeader("X-Forwarded-Host", host);
        }
        request.setURI(Routes.rewritten(outer.uri()));
        return context.sendRequest().recover(failure -> away(request, failure));
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        boolean upload = Routes.isUpload(context.request().proxiedRequest().path());
        Duration silence = upload ? SILENCE_OF_UPLOADS : SILENCE;
        return context.client()
                .request(
                        new RequestOptions()
                                .setServer(address)
                                .setHost(address.host())
                                .setPort(address.port())
                                .setIdleTimeout(silence.toMillis()));
    }

    private Future<ProxyResponse> away(ProxyRequest request, Throwable failure) {
        LOG.log(Level.WARNING, "{0} is away: {1}", new Object[] {address, failure.toString()});
        HttpServerRequest outer = request.proxiedRequest();
        ProxyResponse answer = request.release().response();
        answer.setStatusCode(503)
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .putHeader("Retry-After", Long.toString(Problem.UNAVAILABLE.retryAfterSeconds()))
                .setBody(
                        Body.body(
                                Problems.body(
                                        Problem.UNAVAILABLE, outer.getHeader("traceparent"))));
        return Future.succeededFuture(answer);
    }
}
