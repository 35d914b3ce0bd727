package org.jiesu.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiesu.local.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of the logs. */
@Command(name = "logs", description = "Show the end of the logs of one part or of all.")
final class LogsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "postgres kafka intake routing sla reporting gateway supervisor")
    private String part = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on as they grow.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines.")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.of(System.getenv());
        List<Path> logs = logs(home);
        if (logs.isEmpty()) {
            Console.screen()
                    .say(
                            "No log of "
                                    + (part.isEmpty() ? "any part" : part)
                                    + " in "
                                    + home.logs());
            return 1;
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        logs.forEach(log -> command.add(log.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<Path> logs(Home home) throws IOException {
        try (Stream<Path> all = Files.list(home.logs())) {
            String wanted = part.isEmpty() ? ".*\\.log" : Pattern.quote(part) + "\\.log";
            return all.filter(file -> file.getFileName().toString().matches(wanted))
                    .sorted()
                    .toList();
        }
    }
}
