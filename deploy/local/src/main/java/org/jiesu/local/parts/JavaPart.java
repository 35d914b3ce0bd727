package org.jiesu.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.local.process.Launch;
import org.jiesu.local.process.ProcessId;

/**
 * A program of ours in a JVM of its own: a service or the gateway.
 *
 * @param ports {@code main}, and {@code health} where its health is asked
 * @param command the whole command line
 * @param pidFile names its process from the moment it runs
 * @param build changes with every build of the program
 */
public record JavaPart(
        String name,
        Map<String, Integer> ports,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Path pidFile,
        HealthPaths health,
        String build)
        implements Part {
    private static final Duration STOP = Duration.ofSeconds(30);

    /** Where a program tells how it is. */
    public record HealthPaths(String live, String ready) {}

    /** Contains no secret in clear: it is written to a file that others may read. */
    @Override
    public String fingerprint() {
        List<String> all = new ArrayList<>(command);
        new TreeMap<>(environment).forEach((key, value) -> all.add(key + "=" + value));
        all.add(build);
        return Integer.toHexString(all.hashCode());
    }

    @Override
    public ProcessId start() {
        return new Launch(command, environment, log).startOnly(pidFile);
    }

    @Override
    public boolean isReady(ProcessId process) {
        return Probe.ask(healthPort(), health.ready()).isGood();
    }

    @Override
    public boolean isLive(ProcessId process) {
        return Probe.ask(healthPort(), health.live()).isGood();
    }

    @Override
    public void stop(ProcessId process) {
        process.end(STOP);
    }

    private int healthPort() {
        return ports.getOrDefault("health", ports.getOrDefault("main", 0));
    }
}
