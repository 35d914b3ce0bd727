package org.jiesu.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jiesu.local.home.Home;
import org.jiesu.local.home.Trees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes what was entered, the keys and the logs; the next start is a first one. */
@Command(name = "reset", description = "Stop everything and delete all data. Asks first.")
final class ResetCommand implements Callable<Integer> {
    private static final List<String> FOLDERS = List.of("data", "secrets", "logs", "run", "cache");

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Home home = Home.of(System.getenv());
        Console console = Console.screen();
        if (!yes && !isMeant(home, console)) {
            console.say("Nothing was deleted.");
            return 1;
        }
        if (!DownCommand.stop(home, console)) {
            return 1;
        }
        for (String folder : FOLDERS) {
            Trees.delete(home.folder().resolve(folder));
        }
        Trees.delete(home.folder().resolve("ports.properties"));
        console.say("Deleted all data in " + home.folder() + ".");
        return 0;
    }

    private static boolean isMeant(Home home, Console console) throws IOException {
        console.say("This stops everything and deletes every ticket and every key in");
        console.say("  " + home.folder());
        console.say("Type 'delete' to go on:");
        BufferedReader typed =
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String line = typed.readLine();
        return line != null && line.strip().equals("delete");
    }
}
