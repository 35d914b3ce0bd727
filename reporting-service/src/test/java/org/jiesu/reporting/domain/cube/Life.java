package org.jiesu.reporting.domain.cube;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiesu.reporting.domain.fact.ClockState;
import org.jiesu.reporting.domain.fact.Ending;
import org.jiesu.reporting.domain.fact.FactEvent;
import org.jiesu.reporting.domain.fact.Location;
import org.jiesu.reporting.domain.fact.Role;
import org.jiesu.reporting.domain.fact.Satisfaction;
import org.jiesu.reporting.domain.fact.Share;
import org.jspecify.annotations.Nullable;

/** An invented life of one ticket: lives it, tells its events per source, and knows the truth. */
public final class Life {

    public record Told(UUID ticket, String source, long sequence, FactEvent event) {}

    final UUID ticket;
    public final List<Told> intake = new ArrayList<>();
    public final List<Told> routing = new ArrayList<>();
    public final List<Told> sla = new ArrayList<>();
    public final List<Told> history = new ArrayList<>();

    // The truth, kept in the plainest way.
    final Instant registeredAt;
    String street;
    String category;
    String urgency = "ORDINARY";
    String lead = "";
    final Set<String> co = new TreeSet<>();
    final EnumSet<Measure> measures = EnumSet.of(Measure.RECEIVED, Measure.COUNTED);
    @Nullable Instant endedAt;
    @Nullable Boolean leadMet;

    private final Random random;
    private final boolean imported;
    private Instant now;
    private long slaSequence;
    private UUID clock = new UUID(0, 0);
    private UUID assignment = new UUID(0, 0);

    public Life(Random random) {
        this.random = random;
        this.registeredAt =
                Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(86_400 * 40));
        long head = registeredAt.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        this.ticket = new UUID(head, random.nextLong() >>> 2 | Long.MIN_VALUE);
        this.now = registeredAt;
        this.street = street();
        this.category = category();
        this.imported = random.nextInt(4) == 0;
        if (imported) {
            bringIn();
        } else {
            live();
        }
    }

    private void live() {
        boolean chosen = random.nextBoolean();
        intake(registration(chosen ? category : null));
        if (random.nextInt(8) == 0) {
            Ending ending = Ending.values()[random.nextInt(Ending.values().length)];
            category = chosen ? category : "";
            intake(new FactEvent.Ended(ending, later()));
            endedAt = now;
            if (ending == Ending.WITHDRAWN) {
                uncounted();
            }
            return;
        }
        if (!chosen) {
            routing(new FactEvent.Categorised(category));
        }
        work(1);
        if (random.nextInt(3) == 0) {
            correct();
        }
        if (random.nextInt(6) == 0) {
            merge();
        }
    }

    private void work(int round) {
        dispatch(round);
        while (random.nextInt(4) == 0) {
            transfer(round);
        }
        if (random.nextInt(5) == 0) {
            return;
        }
        boolean late = random.nextInt(3) == 0;
        clock(late ? ClockState.BREACHED : ClockState.MET, round);
        leadMet = !late;
        routing(new FactEvent.Completed(round, later()));
        endedAt = now;
        measures.add(Measure.COMPLETED);
        callBack(round);
        if (round < 3 && random.nextInt(5) == 0) {
            intake(new FactEvent.Reopened(round + 1, later()));
            endedAt = null;
            measures.remove(Measure.COMPLETED);
            work(round + 1);
        }
    }

    private void dispatch(int round) {
        lead = unit();
        co.clear();
        assignment = id();
        List<Share> shares = new ArrayList<>(List.of(new Share(assignment, lead, Role.LEAD)));
        if (random.nextInt(3) == 0) {
            co.add("CO-" + random.nextInt(3));
            shares.add(new Share(id(), co.iterator().next(), Role.CO));
        }
        urgency = random.nextBoolean() ? "URGENT" : "ORDINARY";
        routing(new FactEvent.Dispatched(round, null, place(), urgency, shares, later()));
        measures.add(Measure.DISPATCHED);
        clock = id();
        slaSequence = 0;
        leadMet = null;
        clock(ClockState.RUNNING, round);
    }

    private void transfer(int round) {
        lead = unit();
        UUID old = assignment;
        assignment = id();
        routing(
                new FactEvent.Replaced(
                        old, List.of(new Share(assignment, lead, Role.LEAD)), later()));
        clock(null, round);
    }

    private void callBack(int round) {
        intake(new FactEvent.CalledBack(round, false, null, null, later()));
        if (random.nextInt(4) == 0) {
            return;
        }
        boolean contacted = random.nextBoolean();
        boolean solved = random.nextBoolean();
        Satisfaction how = Satisfaction.values()[random.nextInt(3)];
        intake(new FactEvent.CalledBack(round, contacted, solved, how, later()));
        answered(contacted, solved, how);
    }

    private void answered(boolean contacted, boolean solved, Satisfaction how) {
        measures.add(Measure.VALID);
        set(Measure.CONTACTED, contacted);
        set(Measure.SOLVED, solved);
        set(Measure.SATISFIED, how == Satisfaction.SATISFIED);
        set(Measure.BASICALLY_SATISFIED, how == Satisfaction.BASICALLY_SATISFIED);
    }

    private void correct() {
        category = category();
        street = street();
        routing(new FactEvent.Categorised(category));
        routing(new FactEvent.Located(place()));
    }

    private void merge() {
        intake(new FactEvent.Merged(later()));
        if (random.nextBoolean()) {
            intake(new FactEvent.Unmerged(later()));
            return;
        }
        Instant at = intake.getLast().event() instanceof FactEvent.Merged e ? e.at() : now;
        endedAt = at;
        uncounted();
    }

    private void uncounted() {
        measures.clear();
        measures.add(Measure.RECEIVED);
        leadMet = null;
    }

    private void bringIn() {
        lead = unit();
        urgency = "";
        Instant due = later();
        Instant completed = due.plusSeconds(random.nextInt(3) - 1L);
        leadMet = completed.isBefore(due);
        endedAt = completed;
        measures.add(Measure.COMPLETED);
        Satisfaction how = Satisfaction.values()[random.nextInt(3)];
        answered(true, false, how);
        history.add(
                new Told(
                        ticket,
                        "history",
                        1,
                        new FactEvent.Imported(
                                registeredAt,
                                "PHONE",
                                "12345",
                                "HELP",
                                category,
                                place(),
                                lead,
                                null,
                                due,
                                completed,
                                true,
                                false,
                                how)));
    }

    private FactEvent.Registered registration(@Nullable String given) {
        return new FactEvent.Registered(
                registeredAt, "PHONE", "12345", "HELP", "ORDINARY", given, place());
    }

    private void intake(FactEvent event) {
        intake.add(new Told(ticket, "intake", intake.size() + 1L, event));
    }

    private void routing(FactEvent event) {
        routing.add(new Told(ticket, "routing", routing.size() + 1L, event));
    }

    private void clock(@Nullable ClockState state, int round) {
        slaSequence++;
        sla.add(
                new Told(
                        ticket,
                        "sla/" + clock,
                        slaSequence,
                        new FactEvent.ClockTold(clock, round, lead, Role.LEAD, state, now)));
    }

    private void set(Measure measure, boolean holds) {
        if (holds) {
            measures.add(measure);
        } else {
            measures.remove(measure);
        }
    }

    private Location place() {
        return new Location("110101", street, null, null);
    }

    private String street() {
        return "11010100" + (1 + random.nextInt(3));
    }

    private String category() {
        return "PM0" + (1 + random.nextInt(3));
    }

    private String unit() {
        return "U" + random.nextInt(4);
    }

    private UUID id() {
        clockIds++;
        return new UUID(clockIds, random.nextLong() & Long.MAX_VALUE);
    }

    private long clockIds;

    private Instant later() {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(3_000)));
        return now;
    }
}
