package org.jiesu.local.cli;

import java.util.List;

/** Every command there is: to add one, write its class and name it here. */
final class Commands {
    private Commands() {}

    static List<Object> all() {
        return List.of(
                new UpCommand(),
                new DownCommand(),
                new StatusCommand(),
                new LogsCommand(),
                new DoctorCommand(),
                new ResetCommand(),
                new SuperviseCommand());
    }
}
