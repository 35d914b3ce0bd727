package org.jiesu.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the gateway from its environment; it listens on 127.0.0.1 alone. */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Gateway.class.getName());
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final int port;

    private Gateway(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /** Runs until it is told to stop; 1 when it cannot start. */
    public static void main(String[] arguments) {
        try {
            Gateway gateway = start(Settings.of(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
            LOG.log(
                    Level.INFO,
                    "The gateway listens on http://{0}:{1,number,#}",
                    new Object[] {HOST, gateway.port});
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The gateway cannot start", e);
            System.exit(1);
        }
    }

    static Gateway start(Settings settings) {
        Vertx vertx =
                Vertx.vertx(
                        new VertxOptions()
                                .setEventLoopPoolSize(1)
                                .setWorkerPoolSize(2)
                                .setInternalBlockingPoolSize(2));
        try {
            HttpClient client = vertx.createHttpClient(clientOptions());
            FrontDoor door =
                    new FrontDoor(upstreams(client, settings), signIn(settings), Pages.load());
            Future<HttpServer> listening =
                    vertx.createHttpServer(serverOptions(settings.port()))
                            .requestHandler(door)
                            .invalidRequestHandler(FrontDoor::refuseUnreadable)
                            .listen();
            HttpServer server =
                    listening
                            .toCompletionStage()
                            .toCompletableFuture()
                            .orTimeout(30, TimeUnit.SECONDS)
                            .join();
            return new Gateway(vertx, server.actualPort());
        } catch (RuntimeException e) {
            stop(vertx);
            throw e;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        stop(vertx);
    }

    private static void stop(Vertx vertx) {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static Map<String, Upstream> upstreams(HttpClient client, Settings settings) {
        return Map.of(
                "intake", new Upstream(client, settings.intake()),
                "routing", new Upstream(client, settings.routing()),
                "sla", new Upstream(client, settings.sla()),
                "reports", new Upstream(client, settings.reports()));
    }

    private static SignIn signIn(Settings settings) {
        return new SignIn(
                DemoUsers.load(settings.signInPassword()),
                TokenSigner.of(settings.signInKey()),
                new FailureLimit(),
                Clock.systemUTC());
    }

    /**
     * Connections are given up before the services give them up, so none is used that is half
     * closed.
     */
    private static HttpClientOptions clientOptions() {
        return new HttpClientOptions()
                .setConnectTimeout(2_000)
                .setMaxPoolSize(256)
                .setMaxWaitQueueSize(2_000)
                .setKeepAliveTimeout(20)
                .setDecompressionSupported(false);
    }

    private static HttpServerOptions serverOptions(int port) {
        return new HttpServerOptions()
                .setHost(HOST)
                .setPort(port)
                .setMaxInitialLineLength(8_192)
                .setMaxHeaderSize(16_384)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(120)
                .setCompressionSupported(false)
                .setDecompressionSupported(false);
    }
}
