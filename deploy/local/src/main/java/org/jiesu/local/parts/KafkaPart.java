package org.jiesu.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jiesu.local.kafka.KafkaServer;
import org.jiesu.local.kafka.KafkaSettings;
import org.jiesu.local.process.ProcessId;

/** The embedded broker. */
public record KafkaPart(KafkaSettings settings) implements Part {
    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("main", settings.port());
    }

    @Override
    public String fingerprint() {
        return settings.data() + " " + settings.port() + " " + settings.jvm();
    }

    @Override
    public Path log() {
        return settings.log();
    }

    @Override
    public ProcessId start() {
        return KafkaServer.start(settings).process();
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

    private KafkaServer server(ProcessId process) {
        return new KafkaServer(settings, process);
    }
}
