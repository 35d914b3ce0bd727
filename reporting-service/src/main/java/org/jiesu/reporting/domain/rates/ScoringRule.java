package org.jiesu.reporting.domain.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;

/**
 * How callbacks become a score of 100. A version is never changed; another rule is another version.
 *
 * @param basicallyWeight what a "basically satisfied" counts for among the satisfied, in [0, 1]
 * @param scale decimals of the score, half rounded up
 */
public record ScoringRule(
        String code,
        int version,
        BigDecimal responseWeight,
        BigDecimal resolutionWeight,
        BigDecimal satisfactionWeight,
        BigDecimal basicallyWeight,
        int scale) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 12;

    public ScoringRule {
        BigDecimal sum = responseWeight.add(resolutionWeight).add(satisfactionWeight);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("Expected weights that add up to 1, but got " + sum);
        }
    }

    /** {@code HUAIROU@1}. */
    public String name() {
        return code + "@" + version;
    }

    /** The rates of one group of tickets; all 0 without a valid callback, as the rule has it. */
    public Rates rates(RateCounts counts) {
        if (counts.valid() == 0) {
            return rounded(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal satisfied =
                BigDecimal.valueOf(counts.satisfied())
                        .add(
                                basicallyWeight.multiply(
                                        BigDecimal.valueOf(counts.basicallySatisfied())));
        return rounded(
                share(BigDecimal.valueOf(counts.contacted()), counts.valid()),
                share(BigDecimal.valueOf(counts.solved()), counts.valid()),
                share(satisfied, counts.valid()));
    }

    /** The mean of the groups' rates, each group weighing the same; 0 without a group. */
    public Rates plainMean(Collection<RateCounts> groups) {
        return rounded(
                mean(groups, counts -> BigDecimal.valueOf(counts.contacted())),
                mean(groups, counts -> BigDecimal.valueOf(counts.solved())),
                mean(
                        groups,
                        counts ->
                                BigDecimal.valueOf(counts.satisfied())
                                        .add(
                                                basicallyWeight.multiply(
                                                        BigDecimal.valueOf(
                                                                counts.basicallySatisfied())))));
    }

    private static BigDecimal mean(
            Collection<RateCounts> groups, Function<RateCounts, BigDecimal> numerator) {
        if (groups.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return groups.stream()
                .map(counts ->
                        counts.valid() == 0
                                ? BigDecimal.ZERO
                                : share(numerator.apply(counts), counts.valid()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(groups.size()), EXACT, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal part, long whole) {
        return part.divide(BigDecimal.valueOf(whole), EXACT, RoundingMode.HALF_UP);
    }

    private Rates rounded(BigDecimal response, BigDecimal resolution, BigDecimal satisfaction) {
        BigDecimal score =
                response.multiply(responseWeight)
                        .add(resolution.multiply(resolutionWeight))
                        .add(satisfaction.multiply(satisfactionWeight));
        return new Rates(
                percent(response),
                percent(resolution),
                percent(satisfaction),
                score.multiply(HUNDRED).setScale(scale, RoundingMode.HALF_UP));
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }
}
