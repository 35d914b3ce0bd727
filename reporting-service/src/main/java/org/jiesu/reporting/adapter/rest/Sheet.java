package org.jiesu.reporting.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table to keep.
 *
 * @param name of file and worksheet
 * @param notes lines under the table: window, freshness, definition
 */
record Sheet(
        String name, List<String> headers, List<List<@Nullable Object>> rows, List<String> notes) {

    Sheet {
        headers = List.copyOf(headers);
        notes = List.copyOf(notes);
    }
}
