package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.messaging.ReplayResult.Outcome;
import org.jspecify.annotations.Nullable;

/** What the consumers of this service have set aside, and the ways to work it off. */
@ApplicationScoped
public class DeadLetters {

    private final Transactions transactions;
    private final LetterReplay replay;

    DeadLetters(Transactions transactions, LetterReplay replay) {
        this.transactions = transactions;
        this.replay = replay;
    }

    /**
     * Oldest first, behind the given id.
     *
     * @param consumer null for all
     * @param open whether only those that still wait
     */
    public Uni<List<DeadLetter>> list(
            @Nullable String consumer, boolean open, long after, int limit) {
        return transactions.each(work -> LetterViews.list(work, consumer, open, after, limit));
    }

    public Uni<Optional<DeadLetter>> show(long id) {
        return transactions.each(work -> LetterViews.show(work, id));
    }

    /**
     * Gives it to its consumer again and then, in order, all that waits behind it, each in a
     * transaction of its own; stops at the first that fails again.
     */
    public Uni<ReplayResult> replay(long id, String by) {
        return transactions.run(work -> firstOf(work, id)).flatMap(found -> replay(found, by));
    }

    /**
     * Gives it up. What waits behind it is replayed in order, or goes on waiting.
     *
     * @param reason not blank
     */
    public Uni<ReplayResult> discard(long id, String reason, String by, boolean releaseParked) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Expected a reason, but it is blank");
        }
        return transactions
                .run(work -> close(work, id, reason, by))
                .flatMap(closed ->
                        closed.isEmpty()
                                ? answer(Outcome.NOT_FOUND)
                                : releaseParked
                                        ? replayAll(closed.get(), by, 0)
                                        : done(closed.get(), Outcome.DONE, 0, null));
    }

    private Uni<ReplayResult> replay(Found found, String by) {
        if (found.letter() == null) {
            return answer(Outcome.NOT_FOUND);
        }
        return found.first() ? replayAll(found.letter(), by, 0) : answer(Outcome.NOT_FIRST);
    }

    private Uni<ReplayResult> replayAll(OpenLetter like, String by, int replayed) {
        return replay.first(like, by)
                .flatMap(attempt ->
                        switch (attempt) {
                            case LetterReplay.TakenIn ignored -> replayAll(like, by, replayed + 1);
                            case LetterReplay.NoneLeft ignored ->
                                    done(like, Outcome.DONE, replayed, null);
                            case LetterReplay.FailedAgain failed ->
                                    done(like, Outcome.FAILED_AGAIN, replayed, failed.detail());
                        });
    }

    private Uni<ReplayResult> done(
            OpenLetter like, Outcome outcome, int replayed, @Nullable String failure) {
        return transactions
                .each(work -> OpenLetterTable.waiting(work, like.consumer(), like.key()))
                .map(waiting -> new ReplayResult(outcome, replayed, waiting, failure));
    }

    private static Uni<Found> firstOf(UnitOfWork work, long id) {
        return OpenLetterTable.find(work, id)
                .flatMap(letter ->
                        letter.isEmpty()
                                ? Uni.createFrom().item(new Found(null, false))
                                : LetterReplay.lockFirst(work, letter.get())
                                        .map(first -> Found.of(letter.get(), first)));
    }

    /** A repeat of what is given up is a repeat still: its sequence counts as taken in. */
    private static Uni<Optional<OpenLetter>> close(
            UnitOfWork work, long id, String reason, String by) {
        return firstOf(work, id)
                .flatMap(found -> {
                    OpenLetter letter = found.letter();
                    if (letter == null) {
                        return Uni.createFrom().item(Optional.empty());
                    }
                    return OpenLetterTable.close(work, id, "DISCARDED", by, reason)
                            .chain(() -> SequenceTable.write(work, letter.consumer(), taken(found)))
                            .replaceWith(Optional.of(letter));
                });
    }

    private static Map<String, Long> taken(Found found) {
        OpenLetter letter = found.letter();
        if (letter == null || !found.first() || letter.subject() == null) {
            return Map.of();
        }
        Long sequence = letter.sequence();
        return sequence == null ? Map.of() : Map.of(letter.subject(), sequence);
    }

    private static Uni<ReplayResult> answer(Outcome outcome) {
        return Uni.createFrom().item(new ReplayResult(outcome, 0, 0, null));
    }

    /**
     * @param first whether no other of its key comes before it
     */
    private record Found(@Nullable OpenLetter letter, boolean first) {

        static Found of(OpenLetter letter, Optional<OpenLetter> first) {
            return new Found(letter, first.map(one -> one.id() == letter.id()).orElse(false));
        }
    }
}
