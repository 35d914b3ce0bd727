package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class TransactionsIT {

    private static final String VALUES =
            """
            SELECT $1::uuid, $2::text, 3::int, 4::bigint, true, $3::timestamptz, $4::bytea,
                DATE '2026-02-03', 1.50::numeric, $5::text::jsonb, NULL::text, 0.5::float8,
                ARRAY['a', 'b']
            """;

    @Inject Transactions transactions;
    @Inject Story story;

    @Test
    void a_session_and_its_unit_of_work_commit_together() {
        Note note = note(1);
        transactions
                .runInSession((session, work) ->
                        session.insert(note)
                                .chain(() ->
                                        work.update(
                                                "UPDATE note SET text = 'b'"
                                                        + " WHERE id = $1::bigint",
                                                1L)))
                .await()
                .atMost(Story.LIMIT);
        assertThat(story.rows("SELECT text FROM note WHERE id = 1").get(0).text(0)).isEqualTo("b");
    }

    @Test
    void a_session_and_its_unit_of_work_roll_back_together() {
        Note note = note(2);
        Uni<Object> failing =
                transactions.runInSession((session, work) ->
                        work.update("INSERT INTO note VALUES (3, 'c')")
                                .chain(() -> session.insert(note))
                                .chain(() ->
                                        Uni.createFrom().failure(new IllegalStateException("no"))));
        assertThatThrownBy(() -> failing.await().atMost(Story.LIMIT)).hasMessage("no");
        assertThat(story.rows("SELECT 1 FROM note WHERE id IN (2, 3)")).isEmpty();
    }

    @Test
    void rows_read_alike_over_client_and_session() {
        UUID id = UUID.randomUUID();
        Instant time = Instant.parse("2026-01-02T03:04:05.678901Z");
        Object[] parameters = {id, "文", time, new byte[] {1, 2}, "{\"a\": [1]}"};
        check(
                transactions
                        .run(work -> work.select(VALUES, parameters))
                        .await()
                        .atMost(Story.LIMIT),
                id,
                time);
        check(
                transactions
                        .runInSession((session, work) -> work.select(VALUES, parameters))
                        .await()
                        .atMost(Story.LIMIT),
                id,
                time);
    }

    private static void check(List<Row> rows, UUID id, Instant time) {
        Row row = rows.get(0);
        assertThat(row.uuid(0)).isEqualTo(id);
        assertThat(row.text(1)).isEqualTo("文");
        assertThat(row.integer(2)).isEqualTo(3);
        assertThat(row.number(3)).isEqualTo(4L);
        assertThat(row.flag(4)).isTrue();
        assertThat(row.instant(5)).isEqualTo(time);
        assertThat(row.bytes(6)).containsExactly(1, 2);
        assertThat(row.date(7)).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(row.decimal(8)).isEqualByComparingTo(new BigDecimal("1.50"));
        assertThat(row.json(9)).isEqualTo("{\"a\":[1]}");
        assertThat(row.isNull(10)).isTrue();
        assertThat(row.textOrNull(10)).isNull();
        assertThat(row.real(11)).isEqualTo(0.5);
        assertThat(row.texts(12)).containsExactly("a", "b");
        assertThatThrownBy(() -> row.text(10)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> row.text(0)).isInstanceOf(ClassCastException.class);
    }

    private static Note note(long id) {
        Note note = new Note();
        note.id = id;
        note.text = "a";
        return note;
    }
}
