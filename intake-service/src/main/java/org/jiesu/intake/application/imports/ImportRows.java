package org.jiesu.intake.application.imports;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.application.registration.Arrivals;
import org.jiesu.intake.application.registration.Receipt;
import org.jiesu.intake.application.registration.Registrations;
import org.jiesu.intake.domain.history.HistoryForm;
import org.jiesu.intake.domain.history.HistoryTicket;
import org.jiesu.intake.domain.history.Mapping;
import org.jiesu.intake.domain.registration.Registration;
import org.jiesu.intake.domain.registration.RegistrationForm;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;

/** Writes the records of a file, with the import's progress in the same transaction. */
public final class ImportRows {

    private final Transactions transactions;
    private final ImportJobs jobs;
    private final HistoryTickets history;
    private final Registrations registrations;
    private final Rules rules;

    /** What rows are checked by, and how live ones get their id. */
    public record Rules(
            HistoryForm historyForm,
            RegistrationForm registrationForm,
            Arrivals arrivals,
            InstantSource time,
            Function<Instant, UUID> ids) {}

    public ImportRows(
            Transactions transactions,
            ImportJobs jobs,
            HistoryTickets history,
            Registrations registrations,
            Rules rules) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.history = history;
        this.registrations = registrations;
        this.rules = rules;
    }

    /** False when another process has overtaken this import: then nothing was written. */
    Uni<Boolean> write(ImportJob job, Mapping mapping, List<ImportFile.Record> records) {
        return switch (job.mode()) {
            case HISTORY -> {
                ImportChunk<HistoryTicket> chunk =
                        ImportChunk.history(
                                records, mapping, rules.historyForm(), rules.time().instant());
                yield commit(
                        job,
                        chunk,
                        work -> history.store(work, job.id(), job.createdBy(), chunk.right()));
            }
            case LIVE -> {
                ImportChunk<Registration> chunk =
                        ImportChunk.live(records, mapping, rules.registrationForm());
                yield commit(job, chunk, work -> register(work, job, chunk.right()));
            }
        };
    }

    private <T> Uni<Boolean> commit(
            ImportJob job, ImportChunk<T> chunk, Function<UnitOfWork, Uni<Integer>> rows) {
        return transactions.run(work ->
                jobs.lock(work, job)
                        .chain(mine ->
                                mine
                                        ? rows.apply(work)
                                                .chain(n ->
                                                        jobs.advance(work, job, chunk.result(n)))
                                                .replaceWith(true)
                                        : Uni.createFrom().item(false)));
    }

    private Uni<Integer> register(UnitOfWork work, ImportJob job, List<Registration> rows) {
        List<Arrival> arrivals = rows.stream().map(row -> arrival(job, row)).toList();
        return registrations
                .store(work, arrivals)
                .map(receipts ->
                        (int)
                                receipts.stream()
                                        .filter(Receipt.Registered.class::isInstance)
                                        .count());
    }

    private Arrival arrival(ImportJob job, Registration registration) {
        Instant at = rules.time().instant();
        return rules.arrivals().of(rules.ids().apply(at), at, registration, job.createdBy(), null);
    }
}
