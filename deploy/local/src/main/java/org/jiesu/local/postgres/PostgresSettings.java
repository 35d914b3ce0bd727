package org.jiesu.local.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.local.process.Ports;

/**
 * What one server needs to know.
 *
 * @param data where its data stays; made at the first start
 * @param port a free one is chosen for 0
 * @param password of the superuser {@code postgres}; used when the data directory is made
 * @param durable whether a commit that was answered survives a power cut; false for tests only
 */
public record PostgresSettings(Path data, Path log, int port, String password, boolean durable) {
    public static final String SUPERUSER = "postgres";

    PostgresSettings withPort(int chosen) {
        return new PostgresSettings(data, log, chosen, password, durable);
    }

    List<String> serverArguments() {
        String sync = durable ? "on" : "off";
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        List.of(
                        "listen_addresses=" + Ports.HOST,
                        "port=" + port,
                        "unix_socket_directories=",
                        "max_connections=100",
                        "shared_buffers=128MB",
                        "fsync=" + sync,
                        "synchronous_commit=" + sync,
                        "full_page_writes=" + sync,
                        "wal_compression=on",
                        "max_wal_size=2GB",
                        "random_page_cost=1.1",
                        "jit=off",
                        "log_timezone=UTC",
                        "timezone=UTC")
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }
}
