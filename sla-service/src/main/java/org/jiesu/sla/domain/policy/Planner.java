package org.jiesu.sla.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiesu.sla.domain.calendar.ClockKind;
import org.jiesu.sla.domain.calendar.ClockRule;
import org.jiesu.sla.domain.calendar.CountedTime;
import org.jiesu.sla.domain.calendar.DueTime;
import org.jiesu.sla.domain.calendar.DueTimes;
import org.jiesu.sla.domain.calendar.HolidayCalendar;
import org.jiesu.sla.domain.calendar.OfficeHours;
import org.jiesu.sla.domain.calendar.Step;
import org.jiesu.sla.domain.calendar.Wording;

/** One profile read with one calendar: which clocks a start calls for, and when they are due. */
public record Planner(Profile profile, HolidayCalendar calendar) {

    /** A due time and the time that counts until then. */
    private record Candidate(DueTime due, CountedTime measure) {}

    /** The stages an assignment of this role and grade has clocks for, in the profile's order. */
    public List<StagePolicy> stagesFor(String role, String grade) {
        return profile.stages().stream()
                .filter(stage -> stage.roles().contains(role) && stage.limit(grade).isPresent())
                .toList();
    }

    /** The clock of a stage; empty when the profile promises nothing for the stage and grade. */
    public Optional<PlannedClock> plan(String stage, String grade, Instant startedAt) {
        return profile.stage(stage)
                .flatMap(policy ->
                        policy.limit(grade).map(limit -> plan(policy, limit, grade, startedAt)));
    }

    /** The due time so many more days after another, in the profile's extension days. */
    public DueTime extended(ExtensionRules rules, Instant dueAt, int days) {
        return DueTimes.of(ClockRule.days(rules.kind(), days), calendar, dueAt);
    }

    /** When the yellow light comes on for a clock of this stage with these two ends. */
    public Instant warnAt(String stage, String grade, Instant startedAt, Instant dueAt) {
        return profile.stage(stage)
                .flatMap(policy ->
                        policy.limit(grade)
                                .map(limit -> warn(policy, measure(limit), startedAt, dueAt)))
                .orElse(dueAt);
    }

    private PlannedClock plan(StagePolicy policy, Limit limit, String grade, Instant startedAt) {
        Candidate chosen = candidate(limit, grade, startedAt);
        Instant dueAt = chosen.due().dueAt().truncatedTo(ChronoUnit.MICROS);
        Instant from = chosen.due().countsFrom();
        Instant warnAt = warn(policy, chosen.measure(), from, dueAt);
        List<Step> steps = new ArrayList<>();
        String basis =
                "依据:%s(第 %d 版)“%s”,%s;日历 %s"
                        .formatted(
                                profile.name(),
                                profile.version(),
                                policy.name(),
                                policy.legalBasis(),
                                calendar.version());
        steps.add(new Step("POLICY", basis));
        steps.addAll(chosen.due().explanation());
        steps.add(
                new Step(
                        "WARN",
                        "预警:" + Wording.time(warnAt) + "(用去 " + policy.warnPercent() + "% 时亮黄灯)"));
        return new PlannedClock(
                policy.stage(), startedAt, dueAt, warnAt, chosen.due().isFinal(), steps);
    }

    private Candidate candidate(Limit limit, String grade, Instant startedAt) {
        return switch (limit) {
            case Limit.Fixed fixed ->
                    new Candidate(DueTimes.of(fixed.rule(), calendar, startedAt), measure(fixed));
            case Limit.Share share -> new Candidate(share(share, grade, startedAt), measure(share));
            case Limit.Least least -> least(least, grade, startedAt);
        };
    }

    private DueTime share(Limit.Share share, String grade, Instant startedAt) {
        DueTime whole = whole(share, grade, startedAt);
        Duration time = Duration.between(startedAt, whole.dueAt());
        Duration part = time.multipliedBy(share.numerator()).dividedBy(share.denominator());
        DueTime due = DueTimes.of(ClockRule.hours(part), calendar, startedAt);
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step(
                        "SHARE",
                        "按“%s”时限的 %d/%d 计:%s 的 %d/%d 为 %s"
                                .formatted(
                                        stageName(share.stage()),
                                        share.numerator(),
                                        share.denominator(),
                                        Wording.amount(time),
                                        share.numerator(),
                                        share.denominator(),
                                        Wording.amount(part))));
        steps.addAll(due.explanation());
        return new DueTime(startedAt, due.dueAt(), whole.isFinal(), steps);
    }

    private DueTime whole(Limit.Share share, String grade, Instant startedAt) {
        Limit limit =
                profile.stage(share.stage())
                        .flatMap(policy -> policy.limit(grade))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Expected a limit of %s for %s in %s"
                                                .formatted(
                                                        share.stage(),
                                                        grade,
                                                        profile.reference())));
        return candidate(limit, grade, startedAt).due();
    }

    private Candidate least(Limit.Least least, String grade, Instant startedAt) {
        List<Candidate> candidates =
                least.limits().stream().map(each -> candidate(each, grade, startedAt)).toList();
        Candidate chosen =
                candidates.stream().min(Comparator.comparing(each -> each.due().dueAt())).get();
        List<Step> steps = new ArrayList<>();
        String times =
                String.join(
                        "、", candidates.stream().map(c -> Wording.time(c.due().dueAt())).toList());
        steps.add(new Step("CHOSEN", "取最早者:" + times));
        steps.addAll(chosen.due().explanation());
        DueTime due = chosen.due();
        boolean isFinal = candidates.stream().allMatch(each -> each.due().isFinal());
        return new Candidate(
                new DueTime(due.countsFrom(), due.dueAt(), isFinal, steps), chosen.measure());
    }

    private CountedTime measure(Limit limit) {
        return switch (limit) {
            case Limit.Fixed fixed ->
                    new CountedTime(fixed.rule().kind(), fixed.rule().hours(), calendar);
            case Limit.Share ignored -> aroundTheClock();
            case Limit.Least ignored -> aroundTheClock();
        };
    }

    private CountedTime aroundTheClock() {
        return new CountedTime(ClockKind.HOURS_24X7, OfficeHours.ALL_DAY, calendar);
    }

    private static Instant warn(
            StagePolicy policy, CountedTime measure, Instant from, Instant dueAt) {
        Duration counted = measure.between(from, dueAt);
        return measure.after(from, counted.multipliedBy(policy.warnPercent()).dividedBy(100))
                .truncatedTo(ChronoUnit.MICROS);
    }

    private String stageName(String stage) {
        return profile.stage(stage).map(StagePolicy::name).orElse(stage);
    }
}
