package org.jiesu.sla.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.sla.domain.calendar.Calendars.at;
import static org.jiesu.sla.domain.policy.Profiles.PLANNER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.sla.domain.calendar.Calendars;
import org.jiesu.sla.domain.calendar.ClockKind;
import org.jiesu.sla.domain.calendar.ClockRule;
import org.jiesu.sla.domain.calendar.EndRule;
import org.jiesu.sla.domain.calendar.OfficeHours;
import org.jiesu.sla.domain.calendar.StartRule;
import org.jiesu.sla.domain.calendar.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final Instant START = at("2026-02-13T09:30");

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, PT30M, PT1H, PT2H",
        "URGENT, PT2H, PT12H, PT24H",
        "ORDINARY, PT2H, PT24H, PT168H",
        "COMPLEX, PT2H, PT24H, PT360H"
    })
    void each_grade_has_its_times(String grade, Duration sign, Duration contact, Duration handle) {
        assertThat(time("SIGN", grade)).isEqualTo(sign);
        assertThat(time("CONTACT", grade)).isEqualTo(contact);
        assertThat(time("HANDLE", grade)).isEqualTo(handle);
    }

    @Test
    void the_yellow_light_comes_on_when_four_fifths_are_used_up() {
        PlannedClock clock = PLANNER.plan("HANDLE", "URGENT", START).orElseThrow();
        assertThat(clock.warnAt()).isEqualTo(START.plus(Duration.ofMinutes(24 * 60 * 8 / 10)));
    }

    @Test
    void a_warning_in_working_hours_counts_working_hours() { // GLPI PR 22678: 1 of 4 h left
        ClockRule rule =
                new ClockRule(
                        ClockKind.WORKING_HOURS,
                        Duration.ofHours(4),
                        StartRule.SAME_MOMENT,
                        EndRule.SAME_TIME,
                        new OfficeHours(List.of(new OfficeHours.Interval(480, 1080))));
        PlannedClock clock =
                withStage(new Limit.Fixed(rule), 75)
                        .plan("REPAIR", "ANY", at("2025-06-09T17:00"))
                        .orElseThrow();
        assertThat(clock.dueAt()).isEqualTo(at("2025-06-10T11:00"));
        assertThat(clock.warnAt()).isEqualTo(at("2025-06-10T10:00"));
    }

    @Test
    void a_stage_without_a_limit_for_the_grade_promises_nothing() {
        assertThat(PLANNER.plan("HANDLE", "NO_SUCH_GRADE", START)).isEmpty();
        assertThat(PLANNER.plan("NO_SUCH_STAGE", "URGENT", START)).isEmpty();
        assertThat(PLANNER.stagesFor("COPY", "URGENT")).isEmpty();
    }

    @Test
    void the_explanation_names_policy_calendar_and_the_choice() {
        PlannedClock clock = PLANNER.plan("SIGN", "EMERGENCY", START).orElseThrow();
        assertThat(clock.explanation())
                .extracting(Step::code)
                .containsExactly("POLICY", "CHOSEN", "SHARE", "START", "DUE", "WARN");
        assertThat(clock.explanation().getFirst().text()).contains("第 1 版").contains("日历 CN");
        assertThat(clock.explanation().get(2).text()).contains("1/4").contains("30 分");
    }

    private static Duration time(String stage, String grade) {
        return Duration.between(START, PLANNER.plan(stage, grade, START).orElseThrow().dueAt());
    }

    private static Planner withStage(Limit limit, int warnPercent) {
        StagePolicy stage =
                new StagePolicy(
                        "REPAIR",
                        "维修",
                        Set.of("LEAD"),
                        Map.of(StagePolicy.ANY_GRADE, limit),
                        Milestone.REPLIED,
                        HandOver.RUNS_ON,
                        warnPercent,
                        "约定");
        Profile profile = new Profile("REPAIR", 1, "维修", "约定", List.of(), List.of(stage), null);
        return new Planner(profile, Calendars.PLAIN);
    }
}
