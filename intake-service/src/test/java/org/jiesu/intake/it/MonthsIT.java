package org.jiesu.intake.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.Transactions;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class MonthsIT {

    @Inject Transactions transactions;

    @Test
    void a_month_is_made_once_by_however_many_at_the_same_time() {
        Instant next = Instant.parse("2031-05-31T15:59:59.999Z");
        List<Uni<List<Row>>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(transactions.run(work -> work.select("SELECT make_month($1)", next)));
        }
        assertThat(Uni.join().all(all).andFailFast().await().indefinitely()).hasSize(6);
        assertThat(partitions("ticket_203105")).isEqualTo(1);
        assertThat(partitions("ticket_203106")).isZero();
        assertThat(
                        transactions
                                .run(work ->
                                        work.select("SELECT make_month($1)", next.plusMillis(1)))
                                .await()
                                .indefinitely()
                                .getFirst()
                                .flag(0))
                .isFalse();
        assertThat(partitions("deadline_203106")).isEqualTo(1);
    }

    private long partitions(String name) {
        return transactions
                .run(work -> work.select("SELECT count(*) FROM pg_class WHERE relname = $1", name))
                .await()
                .indefinitely()
                .getFirst()
                .number(0);
    }
}
