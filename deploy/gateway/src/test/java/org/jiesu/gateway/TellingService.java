package org.jiesu.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A service that tells what reached it. */
final class TellingService implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch goOn = new CountDownLatch(1);

    private TellingService(HttpServer server) {
        this.server = server;
    }

    static TellingService start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        TellingService service = new TellingService(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/intake/v1/tickets", TellingService::echo);
        server.createContext("/api/intake/v1/open311", TellingService::echo);
        server.createContext("/api/intake/v1/imports", TellingService::count);
        server.createContext("/api/intake/v1/stream", service::stream);
        server.createContext("/api/intake/v1/broken", HttpExchange::close);
        server.start();
        return service;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Lets the stream have its second event. */
    void goOn() {
        goOn.countDown();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(
                exchange,
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + "\n"
                        + exchange.getRequestHeaders().entrySet()
                        + "\n"
                        + body);
    }

    private static void count(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                "" + exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (!goOn.await(20, TimeUnit.SECONDS)) {
                return;
            }
            out.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
