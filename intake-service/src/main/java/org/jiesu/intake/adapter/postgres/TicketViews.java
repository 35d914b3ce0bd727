package org.jiesu.intake.adapter.postgres;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.privacy.Vault;
import org.jiesu.intake.application.privacy.Vault.Field;
import org.jiesu.intake.application.reading.TicketView;
import org.jiesu.intake.application.reading.TicketView.AssignmentView;
import org.jiesu.intake.application.reading.TicketView.CallbackView;
import org.jiesu.intake.application.reading.TicketView.DeadlineView;
import org.jiesu.intake.application.reading.TicketView.PlaceView;
import org.jiesu.intake.application.reading.TicketView.ReporterView;
import org.jiesu.intake.domain.privacy.Masking;
import org.jiesu.intake.domain.registration.Phone;
import org.jiesu.messaging.Row;
import org.jspecify.annotations.Nullable;

/** A ticket's row as it is shown; name and phone masked, to everybody. */
@Singleton
class TicketViews {

    static final String SELECT =
            """
            SELECT t.id, t.number, t.state, t.version, t.round, t.registered_at, t.channel, t.nature, t.title,
                t.content, t.anonymous, t.confidential, t.district, t.street, t.community, t.compound, t.address,
                coalesce(t.current_category, t.category), t.urgency, t.source, t.external_number, t.accused_unit,
                t.tags, t.callback_contacted, t.callback_solved, t.callback_satisfaction, t.callback_at,
                t.merged_into, t.history, r.name, r.phone, r.title, r.content, r.address
            FROM ticket t LEFT JOIN reporter r ON r.ticket_id = t.id AND r.ticket_id = $1
            WHERE t.id = $1
            """;

    private final Vault vault;

    TicketViews(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param original whether the texts are shown as they were said
     */
    TicketView of(
            Row row,
            boolean original,
            List<AssignmentView> assignments,
            List<DeadlineView> deadlines) {
        UUID id = row.uuid(0);
        return new TicketView(
                id,
                row.text(1),
                row.text(2),
                row.number(3),
                row.integer(4),
                row.instant(5),
                row.text(6),
                row.text(7),
                original ? open(row, 31, Field.TITLE, row.text(8)) : row.text(8),
                original ? open(row, 32, Field.CONTENT, row.text(9)) : row.text(9),
                reporter(row, id),
                place(row, original),
                row.textOrNull(17),
                row.text(18),
                row.text(19),
                row.textOrNull(20),
                row.textOrNull(21),
                row.texts(22),
                callback(row),
                row.uuidOrNull(27),
                row.jsonOrNull(28),
                assignments,
                deadlines);
    }

    private ReporterView reporter(Row row, UUID id) {
        boolean confidential = row.flag(11);
        byte[] name = row.bytesOrNull(29);
        byte[] phone = row.bytesOrNull(30);
        return new ReporterView(
                name == null || confidential
                        ? null
                        : Masking.maskName(vault.open(new SealedText(name), Field.NAME, id)),
                phone == null || confidential
                        ? null
                        : masked(vault.open(new SealedText(phone), Field.PHONE, id)),
                row.flag(10),
                confidential);
    }

    private PlaceView place(Row row, boolean original) {
        String address = row.textOrNull(16);
        return new PlaceView(
                row.textOrNull(12),
                row.textOrNull(13),
                row.textOrNull(14),
                row.textOrNull(15),
                original && address != null ? open(row, 33, Field.ADDRESS, address) : address);
    }

    private String open(Row row, int column, Field field, String otherwise) {
        byte[] sealed = row.bytesOrNull(column);
        return sealed == null ? otherwise : vault.open(new SealedText(sealed), field, row.uuid(0));
    }

    private static @Nullable String masked(String phone) {
        return Phone.parse(phone).map(Phone::masked).orElse(null);
    }

    private static @Nullable CallbackView callback(Row row) {
        return row.isNull(26)
                ? null
                : new CallbackView(
                        row.flag(23), row.flagOrNull(24), row.textOrNull(25), row.instant(26));
    }
}
