package org.jiesu.client;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** One line that shows how far a long command is. On no terminal it prints a line each 10 s. */
public final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final String title;
    private final boolean terminal = System.console() != null;
    private Instant printed = Instant.EPOCH;
    private long shown = -1;

    public ProgressBar(PrintStream out, String title) {
        this.out = out;
        this.title = title;
    }

    /** Shows that {@code done} of {@code all} are done; a remark may follow. */
    public synchronized void show(long done, long all, String remark) {
        Instant now = Instant.now();
        Duration pause = terminal ? Duration.ofMillis(200) : Duration.ofSeconds(10);
        if (now.isBefore(printed.plus(pause)) && !(done == all && shown < all)) {
            return;
        }
        printed = now;
        shown = done;
        int filled = all == 0 ? WIDTH : (int) Math.min(WIDTH, WIDTH * done / all);
        String line =
                "%s [%s%s] %d/%d %s"
                        .formatted(
                                title,
                                "#".repeat(filled),
                                ".".repeat(WIDTH - filled),
                                done,
                                all,
                                remark);
        out.print(terminal ? "\r\u001b[K" + line : line + "\n");
        out.flush();
    }

    public void end() {
        if (terminal) {
            out.println();
        }
    }
}
