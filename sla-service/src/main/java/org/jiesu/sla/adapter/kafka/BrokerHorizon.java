package org.jiesu.sla.adapter.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.adapter.config.SlaConfig;
import org.jiesu.sla.adapter.kafka.LogEnds.End;
import org.jiesu.sla.application.fire.Horizon;

/**
 * Takes the time, then asks the broker where the logs end, and has reached that time as soon as our
 * checkpoints stand there: what was told before is taken in, whoever of the replicas did it. After
 * the broker was away the others get time to send what they kept back.
 */
@ApplicationScoped
public class BrokerHorizon implements Horizon {

    private static final Logger LOG = Logger.getLogger(BrokerHorizon.class);

    private static final String NOW = "SELECT clock_timestamp()";

    private static final String BEHIND =
            """
            SELECT count(*) FROM unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::bigint[])
                AS e (consumer, topic_id, part, first, next)
            LEFT JOIN LATERAL (
                SELECT max(c.next_offset) AS next FROM checkpoint c
                WHERE c.consumer = e.consumer AND c.topic_id = e.topic_id AND c.partition = e.part
            ) c ON true
            WHERE coalesce(c.next, e.first) < e.next
            """;

    private record Standing(Instant horizon, Instant contactSince, boolean inContact) {

        Standing lost() {
            return new Standing(horizon, contactSince, false);
        }

        /** In contact since then, or still. */
        Standing heard(Instant asked) {
            return inContact ? this : new Standing(horizon, asked, true);
        }

        Standing reached(Instant asked) {
            return new Standing(asked.isAfter(horizon) ? asked : horizon, contactSince, inContact);
        }
    }

    private final Transactions transactions;
    private final LogEnds ends;
    private final SlaConfig config;
    private final AtomicReference<Standing> standing =
            new AtomicReference<>(new Standing(Instant.EPOCH, Instant.EPOCH, false));

    BrokerHorizon(
            Transactions transactions, LogEnds ends, SlaConfig config, MeterRegistry metrics) {
        this.transactions = transactions;
        this.ends = ends;
        this.config = config;
        Gauge gauge =
                Gauge.builder(
                                "jiesu.sla.horizon",
                                standing,
                                s -> s.get().horizon().getEpochSecond())
                        .description("Epoch second up to which all facts have been taken in")
                        .register(metrics);
        LOG.debugf("Measuring %s", gauge.getId());
    }

    @Override
    public Uni<Instant> reached() {
        return transactions
                .run(work -> work.select(NOW).map(rows -> rows.getFirst().instant(0)))
                .chain(this::probe)
                .onFailure()
                .invoke(this::lost)
                .onFailure()
                .recoverWithNull()
                .map(ignored -> standing.get().horizon());
    }

    private Uni<Standing> probe(Instant asked) {
        return Uni.combine()
                .all()
                .unis(
                        ends.of(Topic.ROUTING, TicketEventsConsumer.ROUTING),
                        ends.of(Topic.INTAKE, TicketEventsConsumer.INTAKE))
                .asTuple()
                .ifNoItem()
                .after(config.broker().timeout())
                .fail()
                .chain(both ->
                        transactions.run(work -> isBehind(work, both.getItem1(), both.getItem2())))
                .map(behind -> standing.updateAndGet(was -> next(was.heard(asked), asked, behind)));
    }

    private Standing next(Standing now, Instant asked, boolean behind) {
        Duration contact = Duration.between(now.contactSince(), asked);
        boolean settled = contact.compareTo(config.broker().settle()) >= 0;
        return behind || !settled ? now : now.reached(asked);
    }

    private void lost(Throwable failure) {
        if (standing.getAndUpdate(Standing::lost).inContact()) {
            LOG.warnf("Breaches wait, the broker or the database is away: %s", failure);
        }
    }

    private static Uni<Boolean> isBehind(UnitOfWork work, List<End> routing, List<End> intake) {
        List<End> all = Stream.concat(routing.stream(), intake.stream()).toList();
        return work.select(
                        BEHIND,
                        all.stream().map(End::consumer).toArray(String[]::new),
                        all.stream().map(End::topicId).toArray(String[]::new),
                        all.stream().map(End::partition).toArray(Integer[]::new),
                        all.stream().map(End::first).toArray(Long[]::new),
                        all.stream().map(End::next).toArray(Long[]::new))
                .map(List::getFirst)
                .map((Row row) -> row.number(0) > 0);
    }
}
