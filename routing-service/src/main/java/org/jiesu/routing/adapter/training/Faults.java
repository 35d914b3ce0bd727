package org.jiesu.routing.adapter.training;

import java.util.ArrayList;
import java.util.List;

/** The bad lines of one file, so that all can be mended before the next try. */
final class Faults {
    private static final int SHOWN = 20;

    private final List<String> shown = new ArrayList<>();
    private int all;

    void add(long line, String fault) {
        all++;
        if (shown.size() < SHOWN) {
            shown.add("line " + line + ": " + fault);
        }
    }

    boolean isEmpty() {
        return all == 0;
    }

    InputException in(Object file) {
        String more = all > shown.size() ? "\n... and %d more".formatted(all - shown.size()) : "";
        return new InputException(
                "%s has %d bad %s, nothing was written:\n%s%s"
                        .formatted(
                                file,
                                all,
                                all == 1 ? "line" : "lines",
                                String.join("\n", shown),
                                more));
    }
}
