package org.jiesu.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback interface; nothing here listens on any other. */
public final class Ports {
    public static final String HOST = "127.0.0.1";

    private Ports() {}

    /** A port nobody listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a free port on " + HOST, e);
        }
    }

    /** The wished port, or a free one for 0. */
    public static int orFree(int wished) {
        return wished == 0 ? free() : wished;
    }

    /** Whether a server could listen there now; a port in TIME_WAIT counts as free. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
