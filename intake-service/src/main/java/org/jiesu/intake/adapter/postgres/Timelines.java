package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.privacy.Vault;
import org.jiesu.intake.application.reading.FindTickets.Step;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;

/** Reads timelines; where a unit stands as {@code 【code】}, its name is shown. */
@Singleton
class Timelines {

    private static final String ENTRIES =
            """
            SELECT entry_id, at, service, type, actor, text, original FROM timeline_entry
            WHERE ticket_id = $1 ORDER BY at, entry_id
            """;

    private static final String UNITS =
            "SELECT DISTINCT unit, unit_name FROM assignment WHERE ticket_id = $1";

    private static final String IMPORTED =
            "SELECT registered_at, registered_by FROM ticket WHERE id = $1 AND import_id IS NOT NULL";

    private final Vault vault;

    Timelines(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param original whether texts are shown as they were said
     */
    Uni<List<Step>> of(UnitOfWork work, UUID ticket, boolean original) {
        return work.select(ENTRIES, ticket)
                .chain(entries ->
                        entries.isEmpty()
                                ? imported(work, ticket)
                                : work.select(UNITS, ticket)
                                        .map(units -> steps(entries, names(units), original)));
    }

    private static Uni<List<Step>> imported(UnitOfWork work, UUID ticket) {
        return work.select(IMPORTED, ticket)
                .map(rows -> rows.stream().map(Timelines::importStep).toList());
    }

    private static Step importStep(Row row) {
        return new Step(
                row.instant(0), "intake", "jiesu.ticket.imported.v1", row.text(1), "由历史系统导入的已办结诉求");
    }

    private List<Step> steps(List<Row> entries, Map<String, String> names, boolean original) {
        return entries.stream().map(entry -> step(entry, names, original)).toList();
    }

    private Step step(Row row, Map<String, String> names, boolean original) {
        byte[] sealed = row.bytesOrNull(6);
        String text =
                original && sealed != null
                        ? vault.open(new SealedText(sealed), Vault.Field.ORIGINAL, row.uuid(0))
                        : row.text(5);
        for (Map.Entry<String, String> unit : names.entrySet()) {
            text = text.replace("【" + unit.getKey() + "】", unit.getValue());
        }
        return new Step(row.instant(1), row.text(2), row.text(3), row.text(4), text);
    }

    private static Map<String, String> names(List<Row> units) {
        Map<String, String> names = new HashMap<>();
        units.forEach(unit -> names.put(unit.text(0), unit.text(1)));
        return names;
    }
}
