package org.jiesu.intake.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiesu.intake.adapter.config.Numbering;
import org.jiesu.intake.application.announcement.Announcements;
import org.jiesu.intake.application.announcement.Announcements.Imported;
import org.jiesu.intake.application.announcement.Announcements.Imported.WithId;
import org.jiesu.intake.application.imports.HistoryTickets;
import org.jiesu.intake.domain.history.HistoryTicket;
import org.jiesu.intake.domain.identity.TicketIds;
import org.jiesu.intake.domain.identity.TicketNumber;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.webapi.CityTime;
import org.jspecify.annotations.Nullable;

/** Closed matters of earlier systems, two thousand in a statement. */
@Singleton
class PostgresHistoryTickets implements HistoryTickets {

    private static final String INSERT =
            """
            INSERT INTO ticket (id, number, source, external_number, registered_at, channel, nature, district, street,
                community, compound, category, callback_contacted, callback_solved, callback_satisfaction, callback_at,
                history, import_id, registered_by, urgency, title, content, tags, anonymous, confidential, state,
                round, version, sequence)
            SELECT h.id, h.number, h.source, h.external_number, h.registered_at, h.channel, h.nature, h.district,
                h.street, h.community, h.compound, h.category, h.contacted, h.solved, h.satisfaction, h.called_back_at,
                h.history::jsonb, $18::uuid, $19::text, 'ORDINARY', '', '', '{}', false, false, 'ARCHIVED', 1, 1, 1
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
                $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::boolean[], $14::boolean[],
                $15::text[], $16::timestamptz[], $17::text[])
                AS h(id, number, source, external_number, registered_at, channel, nature, district, street, community,
                    compound, category, contacted, solved, satisfaction, called_back_at, history)
            """;

    private final Months months;
    private final Announcements announcements;
    private final Numbering numbering;
    private final ObjectMapper json;
    private final InstantSource time;

    PostgresHistoryTickets(
            Months months,
            Announcements announcements,
            Numbering numbering,
            ObjectMapper json,
            InstantSource time) {
        this.months = months;
        this.announcements = announcements;
        this.numbering = numbering;
        this.json = json;
        this.time = time;
    }

    @Override
    public Uni<Integer> store(
            UnitOfWork work, UUID importId, String actor, List<HistoryTicket> tickets) {
        List<WithId> rows = distinct(tickets);
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return months.ensure(work, rows.stream().map(r -> r.ticket().registeredAt()).toList())
                .chain(() -> claim(work, rows))
                .chain(fresh ->
                        fresh.isEmpty()
                                ? Uni.createFrom().item(0)
                                : insert(work, importId, actor, fresh).replaceWith(fresh.size()));
    }

    private static List<WithId> distinct(List<HistoryTicket> tickets) {
        Map<String, WithId> distinct = new LinkedHashMap<>();
        for (HistoryTicket ticket : tickets) {
            UUID id =
                    TicketIds.imported(
                            ticket.registeredAt(), ticket.source(), ticket.externalNumber());
            distinct.putIfAbsent(
                    ticket.source() + "\u001f" + ticket.externalNumber(), new WithId(id, ticket));
        }
        return new ArrayList<>(distinct.values());
    }

    private static Uni<List<WithId>> claim(UnitOfWork work, List<WithId> rows) {
        return work.select(
                        RegistrationSql.CLAIM_EXTERNAL,
                        new Columns<>(rows)
                                .texts(r -> r.ticket().source())
                                .texts(r -> r.ticket().externalNumber())
                                .ids(WithId::id)
                                .parameters())
                .map(claimed -> {
                    Set<UUID> ids = new HashSet<>();
                    claimed.forEach(row -> ids.add(row.uuid(0)));
                    return rows.stream().filter(row -> ids.contains(row.id())).toList();
                });
    }

    private Uni<Void> insert(UnitOfWork work, UUID importId, String actor, List<WithId> rows) {
        return work.select(RegistrationSql.NUMBERS, rows.size())
                .chain(numbers -> work.update(INSERT, columns(rows, numbers, importId, actor)))
                .chain(() ->
                        announcements.imported(
                                work, new Imported(importId, actor, time.instant(), rows)));
    }

    private @Nullable Object[] columns(
            List<WithId> rows, List<Row> sequences, UUID importId, String actor) {
        String[] numbers = new String[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            LocalDate day = LocalDate.ofInstant(rows.get(i).ticket().registeredAt(), CityTime.ZONE);
            numbers[i] = TicketNumber.of(numbering.history(), day, sequences.get(i).number(0));
        }
        return new Columns<>(rows)
                .ids(WithId::id)
                .value(numbers)
                .texts(r -> r.ticket().source())
                .texts(r -> r.ticket().externalNumber())
                .times(r -> r.ticket().registeredAt())
                .texts(r -> r.ticket().channel().name())
                .texts(r -> r.ticket().nature().name())
                .texts(r -> r.ticket().place().district())
                .texts(r -> r.ticket().place().street())
                .texts(r -> r.ticket().place().community())
                .texts(r -> r.ticket().place().compound())
                .texts(r -> r.ticket().category())
                .flags(r -> r.ticket().work().contacted())
                .flags(r -> r.ticket().work().solved())
                .texts(r -> satisfaction(r.ticket().work()))
                .times(r -> calledBackAt(r.ticket()))
                .texts(r -> history(r.ticket().work()))
                .value(importId)
                .value(actor)
                .parameters();
    }

    private static @Nullable String satisfaction(HistoryTicket.Work work) {
        return work.satisfaction() == null ? null : work.satisfaction().name();
    }

    /** When is not told; shown is the completion, at the earliest the registration. */
    private static @Nullable Instant calledBackAt(HistoryTicket ticket) {
        HistoryTicket.Work work = ticket.work();
        if (work.contacted() == null) {
            return null;
        }
        return work.completedAt() == null ? ticket.registeredAt() : work.completedAt();
    }

    private String history(HistoryTicket.Work work) {
        Map<String, @Nullable Object> history = new LinkedHashMap<>();
        history.put("unit", work.unit());
        history.put("dispatchedAt", text(work.dispatchedAt()));
        history.put("dueAt", text(work.dueAt()));
        history.put("completedAt", text(work.completedAt()));
        try {
            return json.writeValueAsString(history);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Expected plain values", impossible);
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : CityTime.format(time);
    }
}
