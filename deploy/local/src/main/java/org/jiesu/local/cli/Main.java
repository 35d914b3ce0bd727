package org.jiesu.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The program behind the entry script {@code jiesu}, which builds it and finds it a JDK. */
@Command(
        name = "jiesu",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        description = "A city's 12345 hotline on one machine.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "By the entry script, each with its own --help:",
            "  test     formatting, static checks and all tests",
            "  demo     bring the running system to life with invented complaints",
            "  submit   send a file of complaints as events",
            "  import   import a CSV file of tickets",
            "  verify   whether all services tell the same story",
            "  dlq      dead letters: list, show, replay, discard",
            "  bench    what the running system carries",
            "",
            "JIESU_HOME moves the data, JIESU_PORT the gateway, JIESU_KAFKA_PORT and",
            "JIESU_POSTGRES_PORT the servers."
        })
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        Commands.all().forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(oneLine());
        String[] given = arguments.length == 0 ? new String[] {"--help"} : arguments;
        System.exit(line.execute(given));
    }

    /** A person reads what went wrong; the stack is for {@code JIESU_DEBUG=1}. */
    private static IExecutionExceptionHandler oneLine() {
        return (failure, line, result) -> {
            String message = failure.getMessage();
            line.getErr().println("jiesu: " + (message == null ? failure.toString() : message));
            if (System.getenv("JIESU_DEBUG") != null) {
                failure.printStackTrace(line.getErr());
            }
            return 1;
        };
    }
}
