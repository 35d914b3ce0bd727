package org.jiesu.sla.domain.extension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockState;
import org.jiesu.sla.domain.policy.ExtensionRules;

/** When an extension may be asked for: before expiry, seldom enough, and not for too long. */
public final class ExtensionGuard {

    private ExtensionGuard() {}

    /** What speaks against asking now; empty when nothing does. */
    public static Optional<Objection> against(
            ExtensionRules rules, Clock clock, List<Extension> earlier, int days, Instant now) {
        boolean running = clock.state() instanceof ClockState.Running;
        boolean expired = clock.isOverAt(now) || clock.state() instanceof ClockState.Breached;
        if (expired && clock.isOpen()) {
            return Optional.of(Objection.EXPIRED);
        }
        if (!running) {
            return Optional.of(Objection.NOT_RUNNING);
        }
        if (days > rules.maxDays()) {
            return Optional.of(Objection.TOO_MANY_DAYS);
        }
        if (earlier.stream().anyMatch(each -> each.ruling() == null)) {
            return Optional.of(Objection.ALREADY_ASKED);
        }
        long granted =
                earlier.stream()
                        .map(Extension::ruling)
                        .filter(ruling -> ruling != null && ruling.approved())
                        .count();
        return granted >= rules.maxTimes() ? Optional.of(Objection.TOO_OFTEN) : Optional.empty();
    }
}
