package org.jiesu.local.cli;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jiesu.local.home.Home;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;
import org.jiesu.local.process.ProcessId;
import org.jiesu.local.supervise.Installation;
import org.jiesu.local.supervise.Supervision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and returns when all is ready, leaving a supervisor behind. */
@Command(name = "up", description = "Start everything and wait until it is ready.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--foreground", description = "Stay; Ctrl-C takes everything down.")
    private boolean foreground;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "Use this server: postgresql://user:password@host:port")
    private String postgres = "";

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Use this broker.")
    private String kafka = "";

    @Override
    public Integer call() {
        Map<String, String> environment = environment();
        Home home = Home.of(environment);
        Console console = Console.screen();
        Installation installation = new Installation(home, environment);
        Supervision supervision = new Supervision(home, environment);
        Welcome welcome = new Welcome(home, installation, console);
        if (supervision.isRunning()) {
            return alreadyRunning(new StateFiles(home.run()), welcome, console);
        }
        if (!new Preconditions(home, installation, environment).hold(console)) {
            return 1;
        }
        Instant now = Instant.now();
        if (foreground) {
            ProcessId me = ProcessId.of(ProcessHandle.current());
            Thread.ofPlatform().daemon().start(() -> tell(home, me, now, welcome, console));
            return supervision.runHere();
        }
        return tell(home, supervision.startDetached(), now, welcome, console);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        if (!postgres.isEmpty()) {
            environment.put("JIESU_POSTGRES_URL", postgres);
        }
        if (!kafka.isEmpty()) {
            environment.put("JIESU_KAFKA", kafka);
        }
        return environment;
    }

    @CanIgnoreReturnValue
    private static int tell(
            Home home, ProcessId supervisor, Instant from, Welcome welcome, Console console) {
        console.say("Starting:");
        StateFiles files = new StateFiles(home.run());
        SupervisorState end =
                new Progress(files, home.log("supervisor"), console, supervisor, from).follow();
        if (end.phase() == SupervisorState.Phase.READY) {
            welcome.say(from);
            return 0;
        }
        console.say("Jiesu did not come up, and what was started is stopped again:");
        console.say(end.message());
        console.say("The logs are in " + home.logs() + "; `./jiesu doctor` looks at everything.");
        return 1;
    }

    private static int alreadyRunning(StateFiles files, Welcome welcome, Console console) {
        boolean ready =
                files.supervisor()
                        .filter(state -> state.phase() == SupervisorState.Phase.READY)
                        .isPresent();
        if (ready) {
            console.say("Jiesu runs already.");
            welcome.say();
            return 0;
        }
        console.say("Jiesu is being started or stopped at this moment; see `./jiesu status`.");
        return 1;
    }
}
