package org.jiesu.reporting.domain.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one ticket, a part per source. Each part has its own order and knows its
 * repeats, so the fact is the same whichever source was heard first and however often.
 */
public record Fact(
        @Nullable IntakePart intake,
        @Nullable RoutingPart routing,
        List<HandleClock> clocks,
        FactEvent.@Nullable Imported imported) {

    public static final Fact NOTHING = new Fact(null, null, List.of(), null);

    public Fact {
        clocks = List.copyOf(clocks);
    }

    /**
     * The fact with one more event, told as number {@code sequence} of its aggregate. A repeat
     * gives this same fact.
     */
    public Fact after(long sequence, FactEvent event) {
        return switch (event) {
            case FactEvent.OfIntake e -> withIntake(sequence, e);
            case FactEvent.OfRouting e -> withRouting(sequence, e);
            case FactEvent.ClockTold e -> withClock(sequence, e);
            case FactEvent.Imported e ->
                    imported == null ? new Fact(intake, routing, clocks, e) : this;
        };
    }

    private Fact withIntake(long sequence, FactEvent.OfIntake event) {
        IntakePart before = intake == null ? IntakePart.NOTHING : intake;
        IntakePart after = before.after(sequence, event);
        return after.equals(before) ? this : new Fact(after, routing, clocks, imported);
    }

    private Fact withRouting(long sequence, FactEvent.OfRouting event) {
        RoutingPart before = routing == null ? RoutingPart.NOTHING : routing;
        RoutingPart after = before.after(sequence, event);
        return after.equals(before) ? this : new Fact(intake, after, clocks, imported);
    }

    private Fact withClock(long sequence, FactEvent.ClockTold event) {
        List<HandleClock> after = new ArrayList<>(clocks);
        for (int i = 0; i < after.size(); i++) {
            HandleClock clock = after.get(i);
            if (clock.deadlineId().equals(event.deadlineId())) {
                if (sequence <= clock.sequence()) {
                    return this;
                }
                after.set(i, clock.after(sequence, event));
                return new Fact(intake, routing, after, imported);
            }
        }
        after.add(HandleClock.first(sequence, event));
        after.sort(HandleClock.BY_ROUND);
        return new Fact(intake, routing, after, imported);
    }
}
