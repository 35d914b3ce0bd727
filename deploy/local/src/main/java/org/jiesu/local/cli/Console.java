package org.jiesu.local.cli;

import java.io.PrintStream;
import org.jiesu.local.check.Finding;

/** What people read. */
record Console(PrintStream out) {

    static Console screen() {
        return new Console(System.out);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void tell(Finding finding) {
        String mark =
                switch (finding.level()) {
                    case OK -> "ok     ";
                    case WARNING -> "warning";
                    case FAULT -> "FAULT  ";
                };
        say("  " + mark + "  " + finding.what());
        if (!finding.remedy().isEmpty()) {
            say("           -> " + finding.remedy());
        }
    }
}
