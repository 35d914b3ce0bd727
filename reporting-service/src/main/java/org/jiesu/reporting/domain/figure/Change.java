package org.jiesu.reporting.domain.figure;

import java.math.BigDecimal;
import java.util.Optional;

/** A count beside the count it is compared with. */
public record Change(long current, long base) {

    public long difference() {
        return current - base;
    }

    /** The difference in per cent of the base; empty when there is no base to measure by. */
    public Optional<BigDecimal> percent() {
        return base == 0 ? Optional.empty() : Optional.of(Percent.of(difference(), base));
    }

    public Change plus(Change other) {
        return new Change(current + other.current, base + other.base);
    }
}
