package org.jiesu.local.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiesu.local.home.Home;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;
import org.jiesu.local.process.Patience;
import org.jiesu.local.process.ProcessId;
import org.jiesu.local.supervise.Supervision;
import picocli.CommandLine.Command;

/** Stops everything in the order that loses nothing. */
@Command(name = "down", description = "Stop everything; the data stays.")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public Integer call() {
        return stop(Home.of(System.getenv()), Console.screen()) ? 0 : 1;
    }

    /** Whether nothing runs any more. */
    static boolean stop(Home home, Console console) {
        StateFiles files = new StateFiles(home.run());
        Supervision supervision = new Supervision(home, System.getenv());
        if (supervision.isRunning()) {
            console.say("Stopping: gateway, services, Kafka, PostgreSQL.");
            supervisor(files).ifPresent(process -> process.signal("TERM"));
            if (!Patience.of(PATIENCE).until(() -> !supervision.isRunning())) {
                console.say("The supervisor does not end; see the log of the supervisor.");
                return false;
            }
        }
        boolean left = files.parts().stream().anyMatch(part -> part.process().isAlive());
        if (left) {
            console.say("Stopping what an earlier supervisor left behind.");
            supervision.stopLeftBehind();
        }
        console.say("Stopped. The data stays in " + home.data() + ".");
        return files.parts().stream().map(PartState::process).noneMatch(ProcessId::isAlive);
    }

    private static Optional<ProcessId> supervisor(StateFiles files) {
        return files.supervisor().filter(SupervisorState::isAlive).map(SupervisorState::process);
    }
}
