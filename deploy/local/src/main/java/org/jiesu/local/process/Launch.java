package org.jiesu.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command to run as a process that outlives this JVM: in a session of its own, so that a Ctrl-C
 * at the terminal does not reach it, with its output appended to a file.
 */
public record Launch(List<String> command, Map<String, String> environment, Path log) {
    private static final boolean SETSID = onPath("setsid");

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Starts it and returns at once; throws if the program cannot be run at all. */
    public ProcessId start() {
        List<String> full = new ArrayList<>();
        if (SETSID) {
            full.add("setsid");
        }
        full.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(full);
            // What was told to us (a superuser's password, perhaps) is not told to it.
            builder.environment().keySet().removeIf(name -> name.startsWith("JIESU_"));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectInput(Redirect.from(new File("/dev/null")));
            builder.redirectOutput(Redirect.appendTo(log.toFile()));
            return ProcessId.of(builder.start().toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to start " + command.getFirst(), e);
        }
    }

    /**
     * Like {@link #start()}, for a program of which there may be one only: the file names its
     * process, and one that a killed starter left behind is ended first.
     */
    public ProcessId startOnly(Path pidFile) {
        ProcessId.read(pidFile).ifPresent(old -> old.end(Duration.ofSeconds(20)));
        ProcessId started = start();
        started.write(pidFile);
        return started;
    }

    /** Whether a program of that name is found on the PATH. */
    public static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The last lines of a log, for a message about why something did not start. */
    public static String tail(Path log, int lines) {
        try (Stream<String> all = Files.lines(log)) {
            List<String> read = all.toList();
            return String.join("\n", read.subList(Math.max(0, read.size() - lines), read.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(no log at " + log + ")";
        }
    }
}
