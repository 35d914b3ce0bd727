package org.jiesu.reporting.domain.fact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What routing told of a ticket.
 *
 * @param sequence of the last event taken over; what is not newer is a repeat
 * @param shares who answers for it in the figures; a share that was merely withdrawn stays, because
 *     the matter was that unit's when it ended
 */
public record RoutingPart(
        long sequence,
        @Nullable String category,
        @Nullable Location place,
        @Nullable String grade,
        List<Share> shares,
        int dispatchedRound,
        int referredRound,
        int completedRound,
        @Nullable Instant completedAt) {

    static final RoutingPart NOTHING =
            new RoutingPart(0, null, null, null, List.of(), 0, 0, 0, null);

    public RoutingPart {
        shares = List.copyOf(shares);
    }

    RoutingPart after(long newSequence, FactEvent.OfRouting event) {
        if (newSequence <= sequence) {
            return this;
        }
        return switch (event) {
            case FactEvent.Categorised e -> about(newSequence, e.category(), place);
            case FactEvent.Located e -> about(newSequence, category, e.place());
            case FactEvent.Referred e ->
                    new RoutingPart(
                            newSequence,
                            category,
                            place,
                            grade,
                            shares,
                            dispatchedRound,
                            e.round(),
                            completedRound,
                            completedAt);
            case FactEvent.Dispatched e -> dispatched(newSequence, e);
            case FactEvent.Replaced e -> replaced(newSequence, e);
            case FactEvent.Completed e ->
                    new RoutingPart(
                            newSequence,
                            category,
                            place,
                            grade,
                            shares,
                            dispatchedRound,
                            referredRound,
                            e.round(),
                            e.at());
        };
    }

    private RoutingPart about(
            long newSequence, @Nullable String newCategory, @Nullable Location newPlace) {
        return new RoutingPart(
                newSequence,
                newCategory,
                newPlace,
                grade,
                shares,
                dispatchedRound,
                referredRound,
                completedRound,
                completedAt);
    }

    private RoutingPart dispatched(long newSequence, FactEvent.Dispatched event) {
        return new RoutingPart(
                newSequence,
                event.category() == null ? category : event.category(),
                event.place(),
                event.grade(),
                event.shares(),
                event.round(),
                referredRound,
                completedRound,
                completedAt);
    }

    private RoutingPart replaced(long newSequence, FactEvent.Replaced event) {
        List<Share> left =
                Stream.concat(
                                shares.stream()
                                        .filter(s ->
                                                !s.assignmentId().equals(event.assignmentId())),
                                event.opened().stream())
                        .toList();
        return new RoutingPart(
                newSequence,
                category,
                place,
                grade,
                left,
                dispatchedRound,
                referredRound,
                completedRound,
                completedAt);
    }
}
