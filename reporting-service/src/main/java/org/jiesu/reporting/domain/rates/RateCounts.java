package org.jiesu.reporting.domain.rates;

/** What the three rates of a group of tickets are made of. */
public record RateCounts(
        long received,
        long completed,
        long valid,
        long contacted,
        long solved,
        long satisfied,
        long basicallySatisfied) {

    public static final RateCounts NONE = new RateCounts(0, 0, 0, 0, 0, 0, 0);

    public RateCounts plus(RateCounts other) {
        return new RateCounts(
                received + other.received,
                completed + other.completed,
                valid + other.valid,
                contacted + other.contacted,
                solved + other.solved,
                satisfied + other.satisfied,
                basicallySatisfied + other.basicallySatisfied);
    }
}
