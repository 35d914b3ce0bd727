package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jiesu.contracts.Envelope;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.Reading.Cause;

/** Reads the events of a subscription. */
record EventReader(Subscription subscription, EventCodec codec) implements Reader {

    @Override
    public String consumer() {
        return subscription.consumer();
    }

    @Override
    public Topic topic() {
        return subscription.topic();
    }

    @Override
    public boolean bySequence() {
        return subscription.deduplication() == Deduplication.BY_SEQUENCE;
    }

    @Override
    public boolean confidential() {
        return false;
    }

    @Override
    public Reading read(RawRecord record) {
        try {
            return read(record, Headers.envelope(record.headers()));
        } catch (RuntimeException unreadable) {
            return new Reading.Unfit(record, Cause.UNREADABLE, Failures.describe(unreadable));
        }
    }

    private Reading read(RawRecord record, Envelope envelope) {
        Optional<Class<? extends Event>> known = EventTypes.named(envelope.type());
        if (known.isPresent() && subscription.ignores().contains(known.get())) {
            return new Reading.Ignored(record);
        }
        if (known.isEmpty() || !subscription.handles().contains(known.get())) {
            return new Reading.Unfit(
                    record,
                    Cause.UNKNOWN_TYPE,
                    "Expected a type this version handles or ignores, but got " + envelope.type());
        }
        Event event = codec.decode(record.payload(), known.get());
        return new Reading.Wanted(
                record, new ReceivedEvent(envelope, event, record.key(), record.origin()));
    }

    @Override
    public Uni<Void> handle(UnitOfWork work, List<Reading.Wanted> batch) {
        BatchTraces.set(batch.stream().map(Reading.Wanted::record).toList());
        return subscription
                .handler()
                .handle(work, batch.stream().map(Reading.Wanted::required).toList());
    }
}
