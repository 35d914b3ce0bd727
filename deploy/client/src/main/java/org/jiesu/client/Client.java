package org.jiesu.client;

import org.jiesu.client.demo.DemoCommand;
import org.jiesu.client.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./jiesu} that use a running system. */
@Command(
        name = "jiesu",
        subcommands = {
            DemoCommand.class,
            DeadLettersCommand.class,
            ImportCommand.class,
            SubmitCommand.class,
            VerifyCommand.class
        })
public final class Client {

    private Client() {}

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Client())
                        .setExecutionExceptionHandler(Client::explain)
                        .execute(arguments));
    }

    private static int explain(
            Exception error, CommandLine command, CommandLine.ParseResult arguments) {
        Throwable cause = error.getCause() instanceof java.io.IOException io ? io : error;
        String hint =
                cause instanceof java.net.ConnectException
                        ? "the system cannot be reached; is it up? (./jiesu status)"
                        : String.valueOf(cause.getMessage());
        command.getErr().println(command.getCommandName() + ": " + hint);
        return 1;
    }
}
