package org.jiesu.local.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Asks a broker who it is, without waiting long for one that is not there. */
public final class KafkaProbe {
    private static final int PATIENCE_MILLIS = 3_000;

    private KafkaProbe() {}

    /** The id of the cluster that answers at that address with at least one broker. */
    public static Optional<String> clusterId(String bootstrap) {
        if (!listens(bootstrap)) {
            return Optional.empty();
        }
        try (Admin admin = admin(bootstrap)) {
            var cluster = admin.describeCluster();
            return cluster.nodes().get().isEmpty()
                    ? Optional.empty()
                    : Optional.of(cluster.clusterId().get());
        } catch (ExecutionException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka", e);
        }
    }

    /** A client for administration; the caller closes it. */
    public static Admin admin(String bootstrap) {
        return Admin.create(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "default.api.timeout.ms", PATIENCE_MILLIS,
                        "request.timeout.ms", PATIENCE_MILLIS,
                        "reconnect.backoff.max.ms", 500));
    }

    /** A client would wait and retry; a plain connection says no at once. */
    private static boolean listens(String bootstrap) {
        String first = bootstrap.split(",", -1)[0];
        int colon = first.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(first.substring(colon + 1));
            socket.connect(new InetSocketAddress(first.substring(0, colon), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
