package org.jiesu.reporting.domain.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages with two decimals, half rounded away from zero: -2.345 becomes -2.35. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** {@code part} of {@code whole}, which is not 0. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** {@code part} of {@code whole}, which is not 0. */
    public static BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
