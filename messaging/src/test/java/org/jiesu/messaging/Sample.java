package org.jiesu.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jiesu.contracts.Envelope;
import org.jiesu.contracts.IntakeEvent;

/** Records as they come from a log. */
final class Sample {

    static final Class<IntakeEvent.TicketSupplemented> TYPE = IntakeEvent.TicketSupplemented.class;

    private Sample() {}

    static RawRecord record(int partition, long offset, String key) {
        return new RawRecord(
                new Origin("jiesu.intake", partition, offset),
                key,
                Map.of(),
                new byte[0],
                Instant.EPOCH);
    }

    static Reading.Wanted wanted(long offset, String key, long sequence) {
        RawRecord record = record(0, offset, key);
        Envelope envelope =
                new Envelope(
                        new UUID(0, offset),
                        "/jiesu/intake",
                        "t",
                        "ticket/" + key,
                        Instant.EPOCH,
                        sequence,
                        "a",
                        null,
                        null,
                        null);
        var event = new IntakeEvent.TicketSupplemented(new UUID(1, 1), 1, "text", Instant.EPOCH);
        return new Reading.Wanted(record, new ReceivedEvent(envelope, event, key, record.origin()));
    }

    static Reading.Unfit unfit(long offset, String key) {
        return new Reading.Unfit(record(0, offset, key), Reading.Cause.UNKNOWN_TYPE, "unknown");
    }
}
