package org.jiesu.intake.application.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CSV file being read. Reading blocks. */
public interface ImportFile extends AutoCloseable {

    Set<String> header();

    /** The next records, at most so many; empty at the end. */
    List<Record> next(int most);

    @Override
    void close();

    /**
     * @param line it begins on, counted from 1
     * @param fault in Chinese, when it is no readable record; else empty
     */
    record Record(long line, Map<String, String> values, String fault) {

        @Override
        public String toString() {
            return "Record[" + line + "]";
        }
    }

    /** Opens files. */
    interface Opener {

        /** The file behind the records that are done. Throws {@link Unreadable}. */
        ImportFile open(String file, long skip);

        /** Removes a file that is done with: it may hold personal data. */
        void discard(String file);
    }

    /** The file as a whole cannot be read; the message is Chinese and shown. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String message) {
            super(message);
        }
    }
}
