package org.jiesu.routing.domain.learned;

/**
 * When a model rather says nothing.
 *
 * @param precision share of right answers among those given without a person, in (0, 1)
 * @param deviations one-sided confidence of that share in standard deviations: 1.645 for 95 %
 */
public record Abstention(double precision, double deviations) {

    public Abstention {
        if (!(precision > 0 && precision < 1) || !(deviations >= 0)) {
            throw new IllegalArgumentException(
                    "Expected a precision between 0 and 1 and deviations of at least 0, but got "
                            + precision
                            + " and "
                            + deviations);
        }
    }

    /** Whether so many right answers of so many show the precision, or may be luck. */
    boolean isShownBy(int right, int all) {
        return all > 0 && lowerBound(right, all) >= precision;
    }

    /** The lower end of Wilson's interval for a share. */
    double lowerBound(int right, int all) {
        double share = (double) right / all;
        double square = deviations * deviations;
        double centre = share + square / (2 * all);
        double width =
                deviations
                        * Math.sqrt(
                                share * (1 - share) / all + square / (4.0 * all * (double) all));
        return (centre - width) / (1 + square / all);
    }
}
