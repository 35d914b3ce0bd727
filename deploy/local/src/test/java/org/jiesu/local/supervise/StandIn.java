package org.jiesu.local.supervise;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A program with a health address, in the place of a service; {@code /sicken} spoils it. */
final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("fail")) {
            System.err.println("this program cannot run");
            System.exit(3);
        }
        AtomicInteger status = new AtomicInteger(200);
        int port = Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext(
                "/",
                exchange -> {
                    if (exchange.getRequestURI().getPath().equals("/sicken")) {
                        status.set(503);
                    }
                    exchange.sendResponseHeaders(status.get(), -1);
                    exchange.close();
                });
        server.start();
    }
}
