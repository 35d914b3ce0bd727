package org.jiesu.local.cli;

import java.util.concurrent.Callable;
import org.jiesu.local.home.Home;
import org.jiesu.local.supervise.Supervision;
import picocli.CommandLine.Command;

/** What {@code up} leaves behind; nobody types it. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return new Supervision(Home.of(System.getenv()), System.getenv()).runHere();
    }
}
