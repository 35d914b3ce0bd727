package org.jiesu.routing.adapter.training;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jspecify.annotations.Nullable;

/** A file of letters, one JSON object a line, in UTF-8. */
record LetterFile(Path path) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Does something with a good line; a fault it throws is kept until all lines are read. */
    interface LineWork {
        void on(String line) throws LineFault, IOException;
    }

    /** All letters with their labels, or all bad lines. */
    List<LabelledLetter> labelled() {
        List<LabelledLetter> letters = new ArrayList<>();
        forEach(line -> letters.add(LetterLine.labelled(line)));
        return letters;
    }

    /**
     * Reads to the end whatever is wrong on the way, then throws what was wrong; answers the number
     * of lines.
     */
    @CanIgnoreReturnValue
    long forEach(LineWork work) {
        Faults faults = new Faults();
        long number = 0;
        try (BufferedReader lines = open()) {
            String line = next(lines, number + 1);
            while (line != null) {
                number++;
                try {
                    work.on(number == 1 ? withoutMark(line) : line);
                } catch (LineFault fault) {
                    faults.add(number, fault.text());
                }
                line = next(lines, number + 1);
            }
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s".formatted(path, e));
        }
        if (number == 0) {
            throw new InputException(path + " is empty; give a file with one JSON object per line");
        }
        if (!faults.isEmpty()) {
            throw faults.in(path);
        }
        return number;
    }

    private BufferedReader open() throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()));
    }

    private @Nullable String next(BufferedReader lines, long number) throws IOException {
        try {
            return lines.readLine();
        } catch (CharacterCodingException e) {
            throw new InputException(
                    "%s is not UTF-8 at or soon after line %d; save it as UTF-8"
                            .formatted(path, number));
        }
    }

    private static String withoutMark(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }
}
