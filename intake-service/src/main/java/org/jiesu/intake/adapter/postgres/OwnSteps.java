package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.application.announcement.Announcements.Decided;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.privacy.Vault;
import org.jiesu.intake.application.ticket.Steps;
import org.jiesu.intake.domain.identity.TicketIds;
import org.jiesu.intake.domain.ticket.TicketEvent;
import org.jiesu.messaging.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Writes intake's own decisions into the timeline. */
@Singleton
class OwnSteps {

    private static final String INSERT =
            """
            INSERT INTO timeline_entry (ticket_id, entry_id, at, service, type, actor, text, original)
            SELECT $1::uuid, e.id, $2::timestamptz, 'intake', e.type, $3::text, e.text, e.original
            FROM unnest($4::uuid[], $5::text[], $6::text[], $7::bytea[]) AS e(id, type, text, original)
            """;

    private final Steps steps;
    private final Vault vault;

    OwnSteps(Steps steps, Vault vault) {
        this.steps = steps;
        this.vault = vault;
    }

    private record Entry(UUID id, Steps.Step step, @Nullable SealedText original) {}

    /**
     * @param original the text of a supplement as it was said
     */
    Uni<Void> write(UnitOfWork work, Decided decided, @Nullable String original) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < decided.events().size(); i++) {
            TicketEvent event = decided.events().get(i);
            UUID id =
                    TicketIds.imported(
                            decided.at(),
                            decided.ticket().toString(),
                            Long.toString(decided.firstSequence() + i));
            boolean keeps = original != null && event instanceof TicketEvent.Supplemented;
            SealedText sealed =
                    keeps ? vault.seal("补充诉求:" + original, Vault.Field.ORIGINAL, id) : null;
            entries.add(new Entry(id, steps.of(event), sealed));
        }
        return work.update(
                        INSERT,
                        new Columns<>(entries)
                                .value(decided.ticket())
                                .value(decided.at())
                                .value(decided.actor())
                                .ids(Entry::id)
                                .texts(e -> e.step().type())
                                .texts(e -> e.step().text())
                                .sealed(Entry::original)
                                .parameters())
                .replaceWithVoid();
    }
}
