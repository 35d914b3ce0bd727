package org.jiesu.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jiesu.local.postgres.PostgresBinaries;
import org.jiesu.local.postgres.PostgresServer;
import org.jiesu.local.postgres.PostgresSettings;
import org.jiesu.local.process.ProcessId;

/** The embedded database. */
public record PostgresPart(PostgresSettings settings, Path cache) implements Part {
    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("main", settings.port());
    }

    @Override
    public String fingerprint() {
        return settings.data() + " " + settings.port() + " " + settings.durable();
    }

    @Override
    public Path log() {
        return settings.log();
    }

    @Override
    public ProcessId start() {
        return PostgresServer.start(PostgresBinaries.unpackedIn(cache), settings).process();
    }

    @Override
    public boolean isReady(ProcessId process) {
        return server(process).isOurs();
    }

    @Override
    public boolean isLive(ProcessId process) {
        return isReady(process);
    }

    @Override
    public void stop(ProcessId process) {
        server(process).stop();
    }

    @Override
    public Duration pulse() {
        return Duration.ofSeconds(10);
    }

    private PostgresServer server(ProcessId process) {
        return new PostgresServer(settings, process);
    }
}
