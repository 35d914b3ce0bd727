package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.contracts.Topic;

/** Gives records to the handler as they are. */
record RawReader(RawSubscription subscription) implements Reader {

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
        return false;
    }

    @Override
    public boolean confidential() {
        return true;
    }

    @Override
    public Reading read(RawRecord record) {
        return new Reading.Wanted(record, null);
    }

    @Override
    public Uni<Void> handle(UnitOfWork work, List<Reading.Wanted> batch) {
        List<RawRecord> records = batch.stream().map(Reading.Wanted::record).toList();
        BatchTraces.set(records);
        return subscription.handler().handle(work, records);
    }
}
