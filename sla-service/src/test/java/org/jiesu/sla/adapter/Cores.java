package org.jiesu.sla.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockCommand;
import org.jiesu.sla.domain.deadline.ClockState;
import org.jiesu.sla.domain.deadline.Decision;
import org.jiesu.sla.domain.deadline.Holder;
import org.jiesu.sla.domain.policy.HandOver;
import org.jiesu.sla.domain.policy.Milestone;

/** What the pure core makes of a clock that is looked at. */
final class Cores {
    private static final UUID SOME = new UUID(0, 1);

    private Cores() {}

    static String stateOf(Instant warnAt, Instant dueAt, Instant now) {
        Clock.Terms terms =
                new Clock.Terms(
                        SOME,
                        SOME,
                        1,
                        "HANDLE",
                        "URGENT",
                        "BEIJING@1",
                        "CN",
                        Milestone.REPLIED,
                        HandOver.RUNS_ON,
                        warnAt,
                        dueAt);
        Clock clock =
                new Clock(
                        terms,
                        new Holder(SOME, "110101009", "LEAD"),
                        dueAt,
                        warnAt,
                        new ClockState.Running(null),
                        List.of(),
                        1);
        if (Decision.on(clock, new ClockCommand.Check(now)) instanceof Decision.Changed changed) {
            clock = clock.after(changed.events().getFirst());
        }
        return clock.state() instanceof ClockState.Breached ? "BREACHED" : "RUNNING";
    }
}
