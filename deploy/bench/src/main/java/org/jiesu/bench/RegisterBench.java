package org.jiesu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jiesu.client.Connection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Registrations per second over REST through the gateway, each answered after its commit. Every
 * caller sends its next request when the last one is answered.
 */
@Command(name = "register", description = "registrations per second over REST, each durable")
final class RegisterBench implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin private Connection connection = new Connection();

    @Option(names = "--callers", description = "at once (default: ${DEFAULT-VALUE})")
    private int callers = 64;

    @Option(names = "--warm-up", description = "seconds not counted (default: ${DEFAULT-VALUE})")
    private int warmUp = 10;

    @Option(names = "--seconds", description = "seconds counted (default: ${DEFAULT-VALUE})")
    private int seconds = 20;

    private final Histogram micros = new Histogram(60_000_000L, 3);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private boolean counting;
    private boolean over;

    @Override
    public Integer call() throws Exception {
        String token = connection.open().token("operator");
        URI gateway = connection.address();
        Vertx vertx = Vertx.vertx();
        HttpClient http =
                vertx.createHttpClient(
                        new HttpClientOptions().setKeepAlive(true),
                        new PoolOptions().setHttp1MaxSize(callers));
        RequestOptions request =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(gateway.getHost())
                        .setPort(gateway.getPort())
                        .setURI("/api/intake/v1/tickets")
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json");
        List<Future<@Nullable Void>> ends = new ArrayList<>();
        Promise<@Nullable Void> started = Promise.promise();
        vertx.getOrCreateContext()
                .runOnContext(none -> {
                    for (int i = 0; i < callers; i++) {
                        Promise<@Nullable Void> end = Promise.promise();
                        ends.add(end.future());
                        next(http, request, end);
                    }
                    vertx.setTimer(TimeUnit.SECONDS.toMillis(warmUp), timer -> counting = true);
                    vertx.setTimer(
                            TimeUnit.SECONDS.toMillis(warmUp + seconds), timer -> over = true);
                    started.complete();
                });
        started.future().toCompletionStage().toCompletableFuture().get();
        Future.join(ends).toCompletionStage().toCompletableFuture().get();
        print();
        vertx.close().toCompletionStage().toCompletableFuture().get();
        return 0;
    }

    private void next(HttpClient http, RequestOptions options, Promise<@Nullable Void> end) {
        if (over) {
            end.complete();
            return;
        }
        long start = System.nanoTime();
        http.request(options)
                .compose(request -> request.send(body()))
                .compose(response -> response.body().map(unused -> response.statusCode()))
                .otherwise(-1)
                .onSuccess(status -> {
                    if (counting && !over) {
                        statuses.merge(status, 1L, Long::sum);
                        micros.recordValue((System.nanoTime() - start) / 1_000);
                    }
                    next(http, options, end);
                });
    }

    private static Buffer body() {
        String number = UUID.randomUUID().toString();
        return Buffer.buffer(
                """
                {"channel":"PHONE","nature":"COMPLAINT","title":"小区停车位被私装地锁",
                 "content":"胡家园小区5号楼前有人私装地锁,多次反映物业不管。编号%s",
                 "reporter":{"phone":"1380%07d"},
                 "place":{"district":"110101","street":"110101009","compound":"胡家园小区"}}
                """
                        .formatted(number, Math.floorMod(number.hashCode(), 10_000_000)));
    }

    private void print() throws Exception {
        long created = statuses.getOrDefault(201, 0L);
        System.out.println(
                JSON.writeValueAsString(
                        Map.of(
                                "callers",
                                callers,
                                "seconds",
                                seconds,
                                "registrationsPerSecond",
                                created / seconds,
                                "statuses",
                                statuses,
                                "p50Millis",
                                micros.getValueAtPercentile(50) / 1000.0,
                                "p99Millis",
                                micros.getValueAtPercentile(99) / 1000.0,
                                "maxMillis",
                                micros.getMaxValue() / 1000.0,
                                "load",
                                Files.readString(Path.of("/proc/loadavg")).trim())));
    }
}
