package org.jiesu.reporting.domain.cube;

import org.jiesu.reporting.domain.fact.Callback;
import org.jiesu.reporting.domain.fact.FactEvent;
import org.jiesu.reporting.domain.fact.IntakePart;
import org.jiesu.reporting.domain.fact.RoutingPart;
import org.jiesu.reporting.domain.fact.Satisfaction;
import org.jiesu.reporting.domain.fact.Standing;
import org.jspecify.annotations.Nullable;

/** Which measures of the day of registration a ticket adds to, as bits. */
final class Flags {

    private Flags() {}

    static int live(
            IntakePart intake, @Nullable RoutingPart routing, Standing standing, UnitShare lead) {
        if (!standing.counts()) {
            return Measure.RECEIVED.bit();
        }
        int flags = Measure.RECEIVED.bit() | Measure.COUNTED.bit() | clock(lead);
        if (routing != null) {
            flags |= bit(Measure.DISPATCHED, routing.dispatchedRound() > 0);
            flags |= bit(Measure.COMPLETED, routing.completedRound() >= intake.round());
        }
        Callback callback = intake.callback();
        if (callback != null) {
            flags |= answers(callback.contacted(), callback.solved(), callback.satisfaction());
        }
        return flags;
    }

    static int history(FactEvent.Imported imported, UnitShare lead) {
        int flags = Measure.RECEIVED.bit() | Measure.COUNTED.bit() | clock(lead);
        flags |= bit(Measure.DISPATCHED, imported.dispatchedAt() != null);
        flags |= bit(Measure.COMPLETED, imported.completedAt() != null);
        boolean valid =
                imported.contacted() != null
                        || imported.solved() != null
                        || imported.satisfaction() != null;
        if (valid) {
            flags |=
                    answers(
                            Boolean.TRUE.equals(imported.contacted()),
                            Boolean.TRUE.equals(imported.solved()),
                            imported.satisfaction());
        }
        return flags;
    }

    private static int answers(
            boolean contacted, boolean solved, @Nullable Satisfaction satisfaction) {
        return Measure.VALID.bit()
                | bit(Measure.CONTACTED, contacted)
                | bit(Measure.SOLVED, solved)
                | bit(Measure.SATISFIED, satisfaction == Satisfaction.SATISFIED)
                | bit(
                        Measure.BASICALLY_SATISFIED,
                        satisfaction == Satisfaction.BASICALLY_SATISFIED);
    }

    private static int clock(UnitShare lead) {
        return bit(Measure.MET, lead.met()) | bit(Measure.BREACHED, lead.breached());
    }

    private static int bit(Measure measure, boolean holds) {
        return holds ? measure.bit() : 0;
    }
}
