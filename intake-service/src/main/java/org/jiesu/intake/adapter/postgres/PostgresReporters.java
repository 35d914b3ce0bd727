package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.application.privacy.Access;
import org.jiesu.intake.application.privacy.Reporter;
import org.jiesu.intake.application.privacy.Reporters;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.privacy.Vault;
import org.jiesu.intake.application.privacy.Vault.Field;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Opens reporters, and writes down for whom. */
@Singleton
class PostgresReporters implements Reporters {

    private static final String FIND = "SELECT name, phone FROM reporter WHERE ticket_id = $1";
    private static final String RECORD =
            """
            INSERT INTO reporter_access (ticket_id, at, actor, role, unit, reason, granted)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String ACCESSES =
            """
            SELECT ticket_id, at, actor, role, unit, reason, granted
            FROM reporter_access WHERE ticket_id = $1 ORDER BY id LIMIT 1000
            """;

    private final Transactions transactions;
    private final Vault vault;

    PostgresReporters(Transactions transactions, Vault vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    @Override
    public Uni<Optional<String>> nameOf(UUID ticket) {
        return transactions
                .run(work -> find(work, ticket))
                .map(reporter -> Optional.ofNullable(reporter.name()));
    }

    @Override
    public Uni<Reporter> reveal(Access access) {
        return transactions.run(
                work -> record(work, access).chain(() -> find(work, access.ticket())));
    }

    @Override
    public Uni<Void> refused(Access access) {
        return transactions.run(work -> record(work, access));
    }

    @Override
    public Uni<List<Access>> accesses(UUID ticket) {
        return transactions
                .run(work -> work.select(ACCESSES, ticket))
                .map(rows -> rows.stream().map(PostgresReporters::access).toList());
    }

    private Uni<Reporter> find(UnitOfWork work, UUID ticket) {
        return work.select(FIND, ticket)
                .map(rows ->
                        rows.isEmpty()
                                ? new Reporter(null, null)
                                : reporter(ticket, rows.getFirst()));
    }

    private Reporter reporter(UUID ticket, Row row) {
        return new Reporter(
                open(row.bytesOrNull(0), Field.NAME, ticket),
                open(row.bytesOrNull(1), Field.PHONE, ticket));
    }

    private @Nullable String open(byte @Nullable [] sealed, Field field, UUID ticket) {
        return sealed == null ? null : vault.open(new SealedText(sealed), field, ticket);
    }

    private static Uni<Void> record(UnitOfWork work, Access access) {
        return work.update(
                        RECORD,
                        access.ticket(),
                        access.at(),
                        access.actor(),
                        access.role(),
                        access.unit(),
                        access.reason(),
                        access.granted())
                .replaceWithVoid();
    }

    private static Access access(Row row) {
        return new Access(
                row.uuid(0),
                row.instant(1),
                row.text(2),
                row.text(3),
                row.textOrNull(4),
                row.text(5),
                row.flag(6));
    }
}
