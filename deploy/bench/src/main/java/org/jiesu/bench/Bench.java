package org.jiesu.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./jiesu bench …}: run it with everything else on the machine quiet. */
@Command(name = "bench", subcommands = RegisterBench.class)
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
