package org.jiesu.sla.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.messaging.Transactions;
import org.jiesu.sla.application.policy.Policies;
import org.jiesu.sla.domain.calendar.DueTime;
import org.jiesu.sla.domain.calendar.DueTimes;
import org.jiesu.sla.domain.calendar.HolidayCalendar;
import org.jiesu.sla.domain.calendar.Step;
import org.jiesu.sla.domain.policy.PlannedClock;
import org.jiesu.sla.domain.policy.Planner;
import org.jiesu.sla.domain.policy.Profile;
import org.jiesu.sla.domain.policy.StagePolicy;
import org.jiesu.webapi.FieldError;
import org.jiesu.webapi.Problems;
import org.jspecify.annotations.Nullable;

/** A calculator: what would be due when, and why. Changes nothing. */
@Path("due-times")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DueTimesResource {

    private final Transactions transactions;
    private final Policies policies;

    DueTimesResource(Transactions transactions, Policies policies) {
        this.transactions = transactions;
        this.policies = policies;
    }

    /**
     * The answer.
     *
     * @param warnAt when the yellow light comes on; null for a rule of one's own
     */
    public record Answer(
            Instant dueAt,
            @Nullable Instant warnAt,
            List<Step> explanation,
            CalendarUsed calendar) {}

    /**
     * The calendar that was used.
     *
     * @param isFinal false when a year was needed whose holidays are not published yet
     */
    public record CalendarUsed(String version, @JsonProperty("final") boolean isFinal) {}

    /** Computes a due time with the calendar in force. */
    @POST
    @Authenticated
    public Uni<Answer> compute(byte[] body) {
        DueTimeForm form = DueTimeForm.read(body);
        return transactions.run(work ->
                policies.current(work)
                        .chain(planner ->
                                policies.policies(work).map(all -> answer(form, planner, all))));
    }

    private static Answer answer(
            DueTimeForm form, Planner planner, List<Policies.PolicyVersion> all) {
        HolidayCalendar calendar = planner.calendar();
        return switch (form) {
            case DueTimeForm.OfRule ofRule -> {
                DueTime due = DueTimes.of(ofRule.rule(), calendar, ofRule.startedAt());
                yield new Answer(
                        due.dueAt(),
                        null,
                        due.explanation(),
                        new CalendarUsed(calendar.version(), due.isFinal()));
            }
            case DueTimeForm.OfProfile ofProfile -> {
                PlannedClock planned = planned(ofProfile, calendar, all);
                yield new Answer(
                        planned.dueAt(),
                        planned.warnAt(),
                        planned.explanation(),
                        new CalendarUsed(calendar.version(), planned.isFinal()));
            }
        };
    }

    private static PlannedClock planned(
            DueTimeForm.OfProfile form,
            HolidayCalendar calendar,
            List<Policies.PolicyVersion> all) {
        Profile profile =
                all.stream()
                        .map(Policies.PolicyVersion::profile)
                        .filter(each -> each.code().equals(form.profile()))
                        .findFirst()
                        .orElseThrow(() -> unknown("/profile", profiles(all)));
        List<FieldError> errors = new ArrayList<>();
        if (profile.stage(form.stage()).isEmpty()) {
            errors.add(new FieldError("/stage", oneOf(stages(profile))));
        }
        if (!profile.knowsGrade(form.grade())) {
            errors.add(new FieldError("/grade", oneOf(grades(profile))));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new Planner(profile, calendar)
                .plan(form.stage(), form.grade(), form.startedAt())
                .orElseThrow(() ->
                        Problems.unprocessable(
                                "%s 对等级 %s 没有规定“%s”的时限。"
                                        .formatted(profile.name(), form.grade(), form.stage())));
    }

    private static List<String> profiles(List<Policies.PolicyVersion> all) {
        return all.stream().map(each -> each.profile().code()).distinct().toList();
    }

    private static List<String> stages(Profile profile) {
        return profile.stages().stream().map(StagePolicy::stage).toList();
    }

    private static List<String> grades(Profile profile) {
        return profile.grades().stream().map(Profile.Grade::code).toList();
    }

    private static RuntimeException unknown(String pointer, List<String> known) {
        return Problems.invalid(pointer, oneOf(known));
    }

    private static String oneOf(List<String> known) {
        return "必须是以下之一: " + String.join("、", known);
    }
}
