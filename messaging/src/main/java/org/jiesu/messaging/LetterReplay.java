package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives one waiting record to its consumer again, in one transaction, while the consumer is kept
 * from the record's partition.
 */
@Singleton
final class LetterReplay {

    private final Transactions transactions;
    private final BatchConsumers consumers;
    private final LetterBox box;

    LetterReplay(Transactions transactions, BatchConsumers consumers, LetterBox box) {
        this.transactions = transactions;
        this.consumers = consumers;
        this.box = box;
    }

    /** How one attempt ended. */
    sealed interface Attempt permits TakenIn, FailedAgain, NoneLeft {}

    record TakenIn() implements Attempt {}

    record FailedAgain(String detail) implements Attempt {}

    record NoneLeft() implements Attempt {}

    /** The first that waits of the key the given letter has. A fault that passes fails the Uni. */
    Uni<Attempt> first(OpenLetter like, String by) {
        return transactions
                .run(work ->
                        lockFirst(work, like)
                                .flatMap(found ->
                                        found.map(one -> attempt(work, one, by))
                                                .orElseGet(LetterReplay::none)))
                .onFailure(failure -> !Failures.isTransient(failure))
                .recoverWithUni(failure -> failedAgain(like, Reading.Cause.REFUSED, failure));
    }

    static Uni<Optional<OpenLetter>> lockFirst(UnitOfWork work, OpenLetter like) {
        Origin origin = like.origin();
        return CheckpointTable.lockPartition(
                        work, like.consumer(), origin.topic(), origin.partition())
                .chain(() -> OpenLetterTable.firstOf(work, like.consumer(), like.key()));
    }

    private Uni<Attempt> attempt(UnitOfWork work, OpenLetter letter, String by) {
        Reader reader =
                consumers
                        .reader(letter.consumer())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Expected a consumer " + letter.consumer()));
        return switch (reader.read(record(letter))) {
            case Reading.Unfit unfit ->
                    OpenLetterTable.failedAgain(work, letter.id(), unfit.cause(), unfit.detail())
                            .replaceWith(new FailedAgain(unfit.detail()));
            case Reading.Ignored ignored -> close(work, letter, "REPLAYED", by);
            case Reading.Wanted wanted -> take(work, reader, letter, wanted, by);
        };
    }

    private Uni<Attempt> take(
            UnitOfWork work, Reader reader, OpenLetter letter, Reading.Wanted wanted, String by) {
        if (!reader.bySequence()) {
            return reader.handle(work, List.of(wanted))
                    .chain(() -> close(work, letter, "REPLAYED", by));
        }
        String subject = wanted.required().envelope().subject();
        long sequence = wanted.required().envelope().sequence();
        return SequenceTable.read(work, reader.consumer(), List.of(subject))
                .flatMap(taken ->
                        sequence <= taken.getOrDefault(subject, Long.MIN_VALUE)
                                ? close(work, letter, "REPEATED", by)
                                : reader.handle(work, List.of(wanted))
                                        .chain(() ->
                                                SequenceTable.write(
                                                        work,
                                                        reader.consumer(),
                                                        Map.of(subject, sequence)))
                                        .chain(() -> close(work, letter, "REPLAYED", by)));
    }

    private static Uni<Attempt> close(UnitOfWork work, OpenLetter letter, String state, String by) {
        return OpenLetterTable.close(work, letter.id(), state, by, null).replaceWith(new TakenIn());
    }

    private Uni<Attempt> failedAgain(OpenLetter like, Reading.Cause cause, Throwable failure) {
        String detail = like.encrypted() ? Failures.kind(failure) : Failures.describe(failure);
        return transactions
                .run(work ->
                        lockFirst(work, like)
                                .flatMap(found ->
                                        found.map(one ->
                                                        OpenLetterTable.failedAgain(
                                                                work, one.id(), cause, detail))
                                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .replaceWith(new FailedAgain(detail));
    }

    private RawRecord record(OpenLetter letter) {
        return new RawRecord(
                letter.origin(),
                letter.key(),
                box.headers(letter.headers()),
                box.payload(letter.payload(), letter.encrypted(), letter.origin()),
                letter.writtenAt());
    }

    private static Uni<Attempt> none() {
        return Uni.createFrom().item(new NoneLeft());
    }
}
