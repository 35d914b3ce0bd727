package org.jiesu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jiesu.local.process.ProcessId;

/**
 * Ends a server when this JVM ends, also when it is killed: a shell of its own reads from a pipe
 * whose other end only this JVM holds, so the end of the pipe is the end of the JVM.
 */
final class Watchdog {
    private static final String SCRIPT =
            """
            trap '' HUP INT TERM
            cat > /dev/null
            kill -$2 $1 2> /dev/null
            for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 $1 2> /dev/null || break; sleep 0.3; done
            kill -KILL $1 2> /dev/null
            rm -rf "$3"
            """;

    private Watchdog() {}

    /** The folder is deleted afterwards. */
    static void over(ProcessId server, String signal, Path folder) {
        ProcessBuilder builder =
                new ProcessBuilder(
                        "sh",
                        "-c",
                        SCRIPT,
                        "watchdog",
                        Long.toString(server.pid()),
                        signal,
                        folder.toString());
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        try {
            holdForEver(builder.start());
        } catch (IOException e) {
            server.signal("KILL");
            throw new UncheckedIOException("Expected to watch over " + server, e);
        }
    }

    /** A thread is never collected, so the pipe it can reach stays open to the end. */
    private static void holdForEver(Process shell) {
        Thread.ofPlatform()
                .daemon()
                .name("holds-watchdog-" + shell.pid())
                .start(() -> {
                    while (shell.isAlive()) {
                        LockSupport.park(shell);
                    }
                });
    }
}
