package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.intake.adapter.config.Numbering;
import org.jiesu.intake.application.announcement.Announcements;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.application.registration.Receipt;
import org.jiesu.intake.application.registration.Receipt.Duplicate;
import org.jiesu.intake.application.registration.Registrations;
import org.jiesu.intake.domain.identity.TicketIds;
import org.jiesu.intake.domain.identity.TicketNumber;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.webapi.CityTime;
import org.jspecify.annotations.Nullable;

/** Registrations, written by a handful of statements however many they are. */
@Singleton
class PostgresRegistrations implements Registrations {

    private final Months months;
    private final RequestKeys keys;
    private final DuplicateSearch duplicates;
    private final Announcements announcements;
    private final Numbering numbering;

    PostgresRegistrations(
            Months months,
            RequestKeys keys,
            DuplicateSearch duplicates,
            Announcements announcements,
            Numbering numbering) {
        this.months = months;
        this.keys = keys;
        this.duplicates = duplicates;
        this.announcements = announcements;
        this.numbering = numbering;
    }

    @Override
    public Uni<List<Receipt>> store(UnitOfWork work, List<Arrival> arrivals) {
        RegistrationBatch batch = new RegistrationBatch(arrivals);
        return months.ensure(work, arrivals.stream().map(Arrival::at).toList())
                .chain(() -> keys.claim(work, batch))
                .chain(() -> afterKeys(work, batch))
                .map(done -> batch.receipts());
    }

    private Uni<Void> afterKeys(UnitOfWork work, RegistrationBatch batch) {
        List<Integer> keyed = batch.open(arrival -> arrival.key() != null);
        return ExternalNumbers.claim(work, batch)
                .chain(() -> register(work, batch, batch.open(arrival -> true)))
                .chain(() ->
                        keyed.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : keys.settle(work, batch, keyed));
    }

    private Uni<Void> register(UnitOfWork work, RegistrationBatch batch, List<Integer> indexes) {
        if (indexes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.select(RegistrationSql.NUMBERS, indexes.size())
                .invoke(sequences -> number(batch, indexes, sequences))
                .chain(() -> duplicates.of(work, batch, indexes))
                .invoke(found -> receive(batch, indexes, found))
                .chain(() -> work.update(RegistrationSql.INSERT, columns(batch, indexes)))
                .chain(() ->
                        announcements.registered(
                                work,
                                indexes.stream()
                                        .map(i ->
                                                new Announcements.Numbered(
                                                        batch.arrival(i), batch.number(i)))
                                        .toList()));
    }

    private void number(RegistrationBatch batch, List<Integer> indexes, List<Row> sequences) {
        for (int i = 0; i < indexes.size(); i++) {
            Arrival arrival = batch.arrival(indexes.get(i));
            LocalDate day = LocalDate.ofInstant(arrival.at(), CityTime.ZONE);
            batch.number(
                    indexes.get(i),
                    TicketNumber.of(numbering.live(), day, sequences.get(i).number(0)));
        }
    }

    private static void receive(
            RegistrationBatch batch, List<Integer> indexes, Map<Integer, List<Duplicate>> found) {
        for (int index : indexes) {
            Arrival arrival = batch.arrival(index);
            batch.decide(
                    index,
                    new Receipt.Registered(
                            arrival.id(),
                            batch.number(index),
                            arrival.at(),
                            found.getOrDefault(index, List.of())));
        }
    }

    private static @Nullable Object[] columns(RegistrationBatch batch, List<Integer> indexes) {
        List<Arrival> rows = indexes.stream().map(batch::arrival).toList();
        return new Columns<>(rows)
                .ids(Arrival::id)
                .value(indexes.stream().map(batch::number).toArray(String[]::new))
                .texts(a -> a.registration().source())
                .texts(a -> a.registration().externalNumber())
                .times(Arrival::at)
                .texts(Arrival::actor)
                .texts(a -> a.registration().channel().name())
                .texts(a -> a.registration().nature().name())
                .texts(a -> a.registration().urgency().name())
                .texts(a -> a.masked().title())
                .texts(a -> a.masked().content())
                .texts(a -> a.registration().place().district())
                .texts(a -> a.registration().place().street())
                .texts(a -> a.registration().place().community())
                .texts(a -> a.masked().compound())
                .texts(a -> a.masked().address())
                .texts(a -> a.masked().placeKey())
                .texts(a -> a.registration().category())
                .texts(a -> a.registration().accusedUnit())
                .texts(a -> String.join("\u001f", a.masked().tags()))
                .flags(a -> a.registration().reporter().anonymous())
                .flags(a -> a.registration().reporter().confidential())
                .sealed(a -> a.sealed().name())
                .sealed(a -> a.sealed().phone())
                .sealed(a -> a.sealed().phoneIndex())
                .sealed(a -> a.sealed().title())
                .sealed(a -> a.sealed().content())
                .sealed(a -> a.sealed().address())
                .ids(a -> entryId(a.id()))
                .texts(a -> firstStep(a))
                .parameters();
    }

    /** The first entry's id follows from the ticket's: it is written once. */
    private static UUID entryId(UUID ticket) {
        return TicketIds.imported(TicketIds.timeOf(ticket), "registered", ticket.toString());
    }

    private static String firstStep(Arrival arrival) {
        return "受理登记,来源 " + arrival.registration().source();
    }
}
