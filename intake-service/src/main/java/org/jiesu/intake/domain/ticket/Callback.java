package org.jiesu.intake.domain.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What the reporter answered when called back.
 *
 * @param contacted whether the unit had contacted the reporter
 * @param solved null when it was not answered
 * @param satisfaction null when it was not answered
 * @param reopen whether the matter goes back to the unit
 */
public record Callback(
        boolean contacted,
        @Nullable Boolean solved,
        @Nullable Satisfaction satisfaction,
        boolean reopen) {

    /** Only an unsolved or unsatisfying matter may be handled again. */
    boolean givesCauseToReopen() {
        return Boolean.FALSE.equals(solved) || satisfaction == Satisfaction.UNSATISFIED;
    }
}
