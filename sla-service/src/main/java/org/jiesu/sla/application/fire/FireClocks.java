package org.jiesu.sla.application.fire;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.tell.Announcement;
import org.jiesu.sla.application.tell.Announcements;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockEvent;
import org.jiesu.sla.domain.ticket.Told;

/** Notices what has fallen due, batch by batch, each with its events in one transaction. */
@ApplicationScoped
public class FireClocks {

    private static final Actor ITSELF = Actor.system("sla");

    private final Transactions transactions;
    private final DueClocks clocks;
    private final Announcements announcements;
    private final Horizon horizon;

    FireClocks(
            Transactions transactions,
            DueClocks clocks,
            Announcements announcements,
            Horizon horizon) {
        this.transactions = transactions;
        this.clocks = clocks;
        this.announcements = announcements;
        this.horizon = horizon;
    }

    /** One pass until nothing is left, so many clocks per transaction. */
    public Uni<Noticed> pass(int batch) {
        return horizon.reached()
                .chain(until ->
                        all(work -> clocks.breach(work, until, batch), batch, breachLag())
                                .chain(breaches -> warned(breaches, batch)));
    }

    /** When the next clock wants a look; empty when none is running. */
    public Uni<Optional<Instant>> next() {
        return transactions.run(clocks::next);
    }

    private Uni<Noticed> warned(List<Duration> breaches, int batch) {
        return all(work -> clocks.warn(work, batch), batch, warningLag())
                .map(warnings -> new Noticed(breaches, warnings));
    }

    private Uni<List<Duration>> all(
            Function<UnitOfWork, Uni<List<Told>>> some, int batch, Function<Told, Duration> lag) {
        return transactions
                .run(work -> some.apply(work).call(told -> tell(work, told)))
                .chain(told -> {
                    List<Duration> lags = new ArrayList<>(told.stream().map(lag).toList());
                    return told.size() < batch
                            ? Uni.createFrom().item(lags)
                            : all(some, batch, lag).map(more -> joined(lags, more));
                });
    }

    private Uni<Void> tell(UnitOfWork work, List<Told> told) {
        return announcements.tell(
                work,
                told.stream()
                        .sorted(Comparator.comparing((Told each) -> each.after().dueAt()))
                        .map(each -> new Announcement.OfClock(each, ITSELF, noticedAt(each), null))
                        .toList());
    }

    private static List<Duration> joined(List<Duration> some, List<Duration> more) {
        List<Duration> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Function<Told, Duration> breachLag() {
        return told -> Duration.between(told.after().dueAt(), noticedAt(told));
    }

    private static Function<Told, Duration> warningLag() {
        return told -> Duration.between(told.after().warnAt(), noticedAt(told));
    }

    private static Instant noticedAt(Told told) {
        Clock clock = told.after();
        if (told.event() instanceof ClockEvent.Breached breached) {
            return breached.noticedAt();
        }
        if (told.event() instanceof ClockEvent.Warned warned) {
            return warned.noticedAt();
        }
        throw new IllegalStateException(
                "Expected clock " + clock.terms().id() + " to fire, but got " + told.event());
    }
}
