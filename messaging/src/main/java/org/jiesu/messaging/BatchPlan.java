package org.jiesu.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.contracts.Envelope;
import org.jiesu.messaging.Reading.Cause;

/**
 * What is done with the records of a batch: those for the handler, those to be set aside, and the
 * sequences the batch ends with.
 *
 * @param repeats how many were dropped because they came before
 */
record BatchPlan(
        List<Reading.Wanted> wanted, List<Aside> aside, Map<String, Long> sequences, int repeats) {

    /** A record to be set aside; the first of its key is dead, the others wait behind it. */
    record Aside(RawRecord record, Cause cause, String detail) {

        boolean dead() {
            return cause != Cause.BEHIND;
        }
    }

    /**
     * @param blockedKeys keys with open dead letters of this consumer
     * @param taken the last sequence taken in by subject; empty if the handler drops repeats
     */
    static BatchPlan of(
            List<Reading> readings,
            Set<String> blockedKeys,
            Map<String, Long> taken,
            boolean bySequence) {
        Planner planner = new Planner(new HashSet<>(blockedKeys), new HashMap<>(taken), bySequence);
        readings.forEach(planner::add);
        return planner.plan();
    }

    private static final class Planner {
        private final Set<String> blocked;
        private final Map<String, Long> last;
        private final boolean bySequence;
        private final List<Reading.Wanted> wanted = new ArrayList<>();
        private final List<Aside> aside = new ArrayList<>();
        private final Map<String, Long> sequences = new HashMap<>();
        private int repeats;

        private Planner(Set<String> blocked, Map<String, Long> last, boolean bySequence) {
            this.blocked = blocked;
            this.last = last;
            this.bySequence = bySequence;
        }

        private void add(Reading reading) {
            switch (reading) {
                case Reading.Ignored ignored -> {}
                case Reading.Unfit unfit -> addUnfit(unfit);
                case Reading.Wanted one -> addWanted(one);
            }
        }

        private void addUnfit(Reading.Unfit unfit) {
            boolean first = blocked.add(unfit.record().key());
            aside.add(
                    first
                            ? new Aside(unfit.record(), unfit.cause(), unfit.detail())
                            : behind(unfit.record()));
        }

        private void addWanted(Reading.Wanted one) {
            if (bySequence && isRepeat(one.required().envelope())) {
                repeats++;
            } else if (blocked.contains(one.record().key())) {
                aside.add(behind(one.record()));
            } else {
                wanted.add(one);
                if (bySequence) {
                    Envelope envelope = one.required().envelope();
                    last.put(envelope.subject(), envelope.sequence());
                    sequences.put(envelope.subject(), envelope.sequence());
                }
            }
        }

        private boolean isRepeat(Envelope envelope) {
            return envelope.sequence() <= last.getOrDefault(envelope.subject(), Long.MIN_VALUE);
        }

        private static Aside behind(RawRecord record) {
            return new Aside(record, Cause.BEHIND, "An earlier record of its key waits");
        }

        private BatchPlan plan() {
            return new BatchPlan(wanted, aside, sequences, repeats);
        }
    }
}
