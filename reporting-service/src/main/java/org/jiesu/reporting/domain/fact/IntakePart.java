package org.jiesu.reporting.domain.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What intake told of a ticket.
 *
 * @param sequence of the last event taken over; what is not newer is a repeat
 * @param callback the last one in which something was answered: a call nobody took leaves it
 */
public record IntakePart(
        long sequence,
        int round,
        FactEvent.@Nullable Registered registered,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        @Nullable Instant mergedAt,
        @Nullable Callback callback,
        boolean archived) {

    static final IntakePart NOTHING = new IntakePart(0, 1, null, null, null, null, null, false);

    IntakePart after(long newSequence, FactEvent.OfIntake event) {
        if (newSequence <= sequence) {
            return this;
        }
        return switch (event) {
            case FactEvent.Registered e -> with(newSequence, round, e, ending, endedAt);
            case FactEvent.Ended e -> with(newSequence, round, registered, e.ending(), e.at());
            case FactEvent.Merged e -> merged(newSequence, e.at());
            case FactEvent.Unmerged ignored -> merged(newSequence, null);
            case FactEvent.CalledBack e -> calledBack(newSequence, e);
            case FactEvent.Reopened e -> with(newSequence, e.round(), registered, null, null);
            case FactEvent.Archived ignored ->
                    new IntakePart(
                            newSequence,
                            round,
                            registered,
                            ending,
                            endedAt,
                            mergedAt,
                            callback,
                            true);
        };
    }

    private IntakePart with(
            long newSequence,
            int newRound,
            FactEvent.@Nullable Registered newRegistered,
            @Nullable Ending newEnding,
            @Nullable Instant newEndedAt) {
        return new IntakePart(
                newSequence,
                newRound,
                newRegistered,
                newEnding,
                newEndedAt,
                mergedAt,
                callback,
                archived && newRound == round);
    }

    private IntakePart merged(long newSequence, @Nullable Instant at) {
        return new IntakePart(
                newSequence, round, registered, ending, endedAt, at, callback, archived);
    }

    private IntakePart calledBack(long newSequence, FactEvent.CalledBack event) {
        boolean answered = event.solved() != null || event.satisfaction() != null;
        Callback answers =
                answered
                        ? new Callback(
                                event.round(),
                                Boolean.TRUE.equals(event.contacted()),
                                Boolean.TRUE.equals(event.solved()),
                                event.satisfaction())
                        : callback;
        return new IntakePart(
                newSequence, round, registered, ending, endedAt, mergedAt, answers, archived);
    }
}
