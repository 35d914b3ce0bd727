package org.jiesu.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jiesu.local.check.Finding;
import org.jiesu.local.home.Home;
import org.jiesu.local.supervise.Examination;
import org.jiesu.local.supervise.Installation;
import picocli.CommandLine.Command;

/** Looks at everything and explains what is wrong and what to do. */
@Command(name = "doctor", description = "Check everything and explain what is wrong.")
final class DoctorCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Home home = Home.of(System.getenv());
        Console console = Console.screen();
        Installation installation = new Installation(home, System.getenv());
        List<Finding> findings =
                new ArrayList<>(new Preconditions(home, installation, System.getenv()).findings());
        findings.addAll(new Examination(home, installation).findings());
        findings.forEach(console::tell);
        long faults = findings.stream().filter(Finding::isFault).count();
        console.say(faults == 0 ? "All is well." : faults + " fault(s).");
        return faults == 0 ? 0 : 1;
    }
}
