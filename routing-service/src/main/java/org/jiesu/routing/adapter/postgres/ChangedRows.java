package org.jiesu.routing.adapter.postgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.routing.application.ticket.Tickets;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a batch of changes inserts and which it updates, in one order for all, so that two
 * transactions never wait for each other.
 */
record ChangedRows(
        List<TicketRow> newTickets,
        List<TicketRow> tickets,
        List<AssignmentRow> newShares,
        List<AssignmentRow> shares) {

    static ChangedRows of(List<Tickets.Change> changes) {
        ChangedRows rows =
                new ChangedRows(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        changes.forEach(rows::add);
        rows.shares().sort(Comparator.comparing(row -> row.assignmentId));
        return rows;
    }

    private void add(Tickets.Change change) {
        @Nullable TicketWork before = change.before();
        (before == null ? newTickets : tickets).add(TicketRows.of(change.after()));
        Map<UUID, String> had =
                before == null
                        ? Map.of()
                        : AssignmentRows.of(before).stream()
                                .collect(Collectors.toMap(row -> row.assignmentId, Rows::json));
        for (AssignmentRow row : AssignmentRows.of(change.after())) {
            String old = had.get(row.assignmentId);
            if (old == null) {
                newShares.add(row);
            } else if (!old.equals(Rows.json(row))) {
                shares.add(row);
            }
        }
    }
}
