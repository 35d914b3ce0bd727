package org.jiesu.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.local.home.Trees;

/** Makes the directory PostgreSQL keeps its data in: passwords by SCRAM, the loopback alone. */
record DataDirectory(Path path) {
    private static final String ACCESS =
            """
            # Nobody gets in without a password, the superuser included.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /** All or nothing: a directory that was half made by a killed start is made anew. */
    void make(PostgresBinaries binaries, Unprivileged unprivileged, PostgresSettings settings) {
        Path folder = Path.of(path + ".new");
        try {
            Trees.delete(folder);
            Files.createDirectories(folder);
            Path password = folder.resolve("password");
            Files.writeString(password, settings.password());
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
            unprivileged.own(folder);
            Path data = folder.resolve("data");
            run(command(binaries, unprivileged, data, password, settings.durable()));
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
            Files.delete(password);
            Files.move(data, path);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to make the data directory " + path, e);
        }
    }

    private static List<String> command(
            PostgresBinaries binaries,
            Unprivileged unprivileged,
            Path data,
            Path password,
            boolean durable) {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + PostgresSettings.SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("initdb failed:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making the data directory", e);
        }
    }
}
