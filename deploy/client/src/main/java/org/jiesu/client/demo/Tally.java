package org.jiesu.client.demo;

import java.util.concurrent.atomic.LongAdder;

/** What the demo has done so far. */
record Tally(
        LongAdder registered,
        LongAdder refused,
        LongAdder dispatchedByHand,
        LongAdder replied,
        LongAdder returned,
        LongAdder calledBack,
        LongAdder reopened) {

    Tally() {
        this(
                new LongAdder(),
                new LongAdder(),
                new LongAdder(),
                new LongAdder(),
                new LongAdder(),
                new LongAdder(),
                new LongAdder());
    }

    @Override
    public String toString() {
        return "replied %d, called back %d, by hand %d, returned %d, reopened %d, refused %d"
                .formatted(
                        replied.sum(),
                        calledBack.sum(),
                        dispatchedByHand.sum(),
                        returned.sum(),
                        reopened.sum(),
                        refused.sum());
    }
}
