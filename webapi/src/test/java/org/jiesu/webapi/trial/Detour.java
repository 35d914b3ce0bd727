package org.jiesu.webapi.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiesu.testkit.PostgresAccess.Database;
import org.jiesu.testkit.Servers;

/**
 * The way to the database leads over a port that the test can close: a byte 1 to the control port
 * cuts it, a byte 2 opens it. Also makes clients slow, three requests at once and then one a
 * second.
 */
public class Detour implements QuarkusTestResourceLifecycleManager {
    static final String CONTROL = "trial.detour.control";

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** After the servers, whose address it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        Database database = Servers.postgres().newDatabase("detour");
        try {
            ServerSocket way = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            ServerSocket control = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(way));
            Thread.ofVirtual().start(() -> obey(control));
            return Map.of(
                    "quarkus.datasource.reactive.url",
                    "postgresql://127.0.0.1:" + way.getLocalPort() + "/" + database.name(),
                    "quarkus.datasource.jdbc.url",
                    database.jdbcUrl(),
                    "quarkus.datasource.username",
                    database.user(),
                    "quarkus.datasource.password",
                    database.password(),
                    CONTROL,
                    "" + control.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The sockets end with this JVM.
    }

    private void obey(ServerSocket control) {
        while (true) {
            try (Socket order = control.accept()) {
                cut = order.getInputStream().read() == 1;
                if (cut) {
                    open.forEach(Detour::close);
                }
                order.getOutputStream().write(1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void accept(ServerSocket way) {
        while (true) {
            try {
                Socket from = way.accept();
                if (cut) {
                    from.close();
                    continue;
                }
                Socket to = new Socket(Servers.postgres().host(), Servers.postgres().port());
                open.add(from);
                open.add(to);
                Thread.ofVirtual().start(() -> pump(from, to));
                Thread.ofVirtual().start(() -> pump(to, from));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            open.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
