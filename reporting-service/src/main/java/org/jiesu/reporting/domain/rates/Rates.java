package org.jiesu.reporting.domain.rates;

import java.math.BigDecimal;

/** Per cent with two decimals, and the score; the score is made of the unrounded rates. */
public record Rates(
        BigDecimal response, BigDecimal resolution, BigDecimal satisfaction, BigDecimal score) {}
