package org.jiesu.sla.domain.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.sla.domain.calendar.Calendars;
import org.jiesu.sla.domain.calendar.ClockKind;
import org.jiesu.sla.domain.calendar.ClockRule;

/** Beijing's promises as values, so that the domain's tests read no file. */
public final class Profiles {
    public static final Profile BEIJING = beijing();
    public static final Planner PLANNER = new Planner(BEIJING, Calendars.CHINA);

    private Profiles() {}

    private static Profile beijing() {
        return new Profile(
                "BEIJING",
                1,
                "北京",
                "条例",
                List.of(
                        new Profile.Grade("EMERGENCY", "突发"),
                        new Profile.Grade("URGENT", "紧急"),
                        new Profile.Grade("ORDINARY", "一般"),
                        new Profile.Grade("COMPLEX", "疑难")),
                List.of(
                        least("SIGN", 2, 4, Milestone.SIGNED),
                        least("CONTACT", 24, 2, Milestone.CONTACTED),
                        handle()),
                new ExtensionRules("HANDLE", ClockKind.NATURAL_DAYS, 15, 1, "条例"));
    }

    private static StagePolicy least(String stage, int hours, int part, Milestone metBy) {
        Limit limit =
                new Limit.Least(
                        List.of(
                                new Limit.Fixed(ClockRule.hours(Duration.ofHours(hours))),
                                new Limit.Share("HANDLE", 1, part)));
        return new StagePolicy(
                stage,
                stage,
                Set.of("LEAD", "CO"),
                Map.of(StagePolicy.ANY_GRADE, limit),
                metBy,
                HandOver.STARTS_ANEW,
                80,
                "约定");
    }

    private static StagePolicy handle() {
        return new StagePolicy(
                "HANDLE",
                "办理",
                Set.of("LEAD", "CO"),
                Map.of(
                        "EMERGENCY",
                        new Limit.Fixed(ClockRule.hours(Duration.ofHours(2))),
                        "URGENT",
                        new Limit.Fixed(ClockRule.hours(Duration.ofHours(24))),
                        "ORDINARY",
                        days(7),
                        "COMPLEX",
                        days(15)),
                Milestone.REPLIED,
                HandOver.RUNS_ON,
                80,
                "条例第十三条");
    }

    private static Limit days(int days) {
        return new Limit.Fixed(ClockRule.days(ClockKind.NATURAL_DAYS, days));
    }
}
