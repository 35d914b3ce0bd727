package org.jiesu.sla.domain.policy;

import org.jiesu.sla.domain.calendar.ClockKind;

/**
 * How far a due time may be moved.
 *
 * @param stage the stage whose clock is extended
 * @param kind in which days
 * @param maxDays asked for at once
 * @param maxTimes granted on one clock
 * @param legalBasis in Chinese
 */
public record ExtensionRules(
        String stage, ClockKind kind, int maxDays, int maxTimes, String legalBasis) {}
