package org.jiesu.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.local.home.Home;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;
import org.jiesu.local.parts.SupervisorState.Phase;
import org.jiesu.local.process.Launch;
import org.jiesu.local.process.ProcessId;

/** The one supervisor an installation may have; a lock, which ends with its process, says so. */
public final class Supervision {
    private static final long LONGEST_LOG = 20L * 1024 * 1024;

    private final Home home;
    private final Map<String, String> environment;

    public Supervision(Home home, Map<String, String> environment) {
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    /** Whether a supervisor runs, in whatever phase. */
    public boolean isRunning() {
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to ask for the lock in " + home.run(), e);
        }
    }

    /** Supervises in this JVM until it is told to end; 0 if all went well, 2 if there is one. */
    public int runHere() {
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return 2;
            }
            return supervise();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to lock " + home.run(), e);
        }
    }

    private int supervise() {
        Installation installation = new Installation(home, environment);
        StateFiles files = new StateFiles(home.run());
        Landscape landscape;
        try {
            landscape = installation.landscape();
        } catch (RuntimeException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            files.write(SupervisorState.mine(Phase.FAILED, why, installation.address()));
            return 1;
        }
        Logs logs = new Logs(home.logs(), LONGEST_LOG);
        Supervisor supervisor = new Supervisor(landscape, files, Clock.systemUTC(), logs);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
        return supervisor.run() ? 0 : 1;
    }

    /** Starts a JVM that supervises when this one is gone. */
    public ProcessId startDetached() {
        List<String> command =
                List.of(
                        Programs.java().toString(),
                        "-Xms16m",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.jiesu.local.cli.Main",
                        "supervise");
        Map<String, String> told = new TreeMap<>(environment);
        told.keySet().removeIf(name -> !name.startsWith("JIESU_"));
        return new Launch(command, told, home.log("supervisor")).start();
    }

    /** What there is when no supervisor runs any more: parts that one left behind. */
    public void stopLeftBehind() {
        Landscape landscape = new Installation(home, environment).landscape();
        StateFiles files = new StateFiles(home.run());
        landscape.stopOrder().forEach(part -> Keeper.stopLeft(part, files, Clock.systemUTC()));
    }

    private FileChannel open() throws IOException {
        Path file = home.run().resolve("lock");
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
