package org.jiesu.sla.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiesu.sla.domain.calendar.ClockKind;
import org.jiesu.sla.domain.calendar.ClockRule;
import org.jiesu.sla.domain.calendar.EndRule;
import org.jiesu.sla.domain.calendar.OfficeHours;
import org.jiesu.sla.domain.calendar.StartRule;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jspecify.annotations.Nullable;

/** What the calculator is asked: a promise of a profile, or a rule of one's own. */
sealed interface DueTimeForm {

    Instant startedAt();

    record OfProfile(String profile, String stage, String grade, Instant startedAt)
            implements DueTimeForm {}

    record OfRule(ClockRule rule, Instant startedAt) implements DueTimeForm {}

    int MOST_HOURS = 24 * ClockRule.MOST_DAYS;
    int MOST_INTERVALS = 12;
    int MOST_LETTERS = 40;
    String HOURS_FORM = "必须形如 [[\"09:00\",\"12:00\"],[\"13:30\",\"18:00\"]],按先后排列、互不重叠,至少一段";
    Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

    /** 400 naming each field that is wrong. */
    static DueTimeForm read(byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        String profile = fields.text("profile", MOST_LETTERS);
        String stage = fields.text("stage", MOST_LETTERS);
        String grade = fields.text("grade", MOST_LETTERS);
        ClockKind kind = fields.choice("clock", ClockKind.class);
        Integer amount = fields.integer("amount", 1, MOST_HOURS);
        StartRule start = fields.choice("start", StartRule.class);
        EndRule end = fields.choice("end", EndRule.class);
        OfficeHours hours = hours(fields);
        Instant startedAt = fields.requiredInstant("startedAt");
        if (fields.has("profile") == fields.has("clock")) {
            fields.error(
                    fields.has("profile") ? "clock" : "profile",
                    "profile(连同 stage、grade)与 clock(连同 amount)必须且只能填写一种");
        } else if (fields.has("profile")) {
            need(fields, "stage");
            need(fields, "grade");
        } else {
            need(fields, "amount");
            bound(fields, kind, amount, hours);
        }
        fields.check();
        if (kind == null || amount == null) {
            return new OfProfile(
                    String.valueOf(profile),
                    String.valueOf(stage),
                    String.valueOf(grade),
                    startedAt);
        }
        return new OfRule(
                new ClockRule(
                        kind,
                        length(kind, amount),
                        start == null ? StartRule.SAME_MOMENT : start,
                        end == null ? EndRule.SAME_TIME : end,
                        hours == null ? OfficeHours.ALL_DAY : hours),
                startedAt);
    }

    private static void need(JsonFields fields, String field) {
        if (!fields.has(field)) {
            fields.error(field, "必须填写");
        }
    }

    /** What would take years to count is no promise. */
    private static void bound(
            JsonFields fields,
            @Nullable ClockKind kind,
            @Nullable Integer amount,
            @Nullable OfficeHours hours) {
        if (kind == ClockKind.WORKING_HOURS && !fields.has("hours")) {
            fields.error("hours", HOURS_FORM);
            return;
        }
        if (kind == null || amount == null || (kind == ClockKind.WORKING_HOURS && hours == null)) {
            return;
        }
        Duration longest = ClockRule.longest(kind, hours == null ? OfficeHours.ALL_DAY : hours);
        if (length(kind, amount).compareTo(longest) > 0) {
            long most = kind.countsDays() ? longest.toDays() : longest.toHours();
            fields.error("amount", "必须是 1 到 " + most + " 之间的整数");
        }
    }

    private static Duration length(ClockKind kind, int amount) {
        return kind.countsDays() ? Duration.ofDays(amount) : Duration.ofHours(amount);
    }

    private static @Nullable OfficeHours hours(JsonFields fields) {
        if (!fields.has("hours")) {
            return null;
        }
        List<JsonNode> items = fields.items("hours", MOST_INTERVALS);
        List<OfficeHours.Interval> intervals = new ArrayList<>();
        try {
            for (JsonNode pair : items) {
                if (!pair.isArray() || pair.size() != 2) {
                    throw new IllegalArgumentException("Expected a pair");
                }
                intervals.add(new OfficeHours.Interval(minute(pair.get(0)), minute(pair.get(1))));
            }
            return new OfficeHours(intervals);
        } catch (IllegalArgumentException wrong) {
            fields.error("hours", HOURS_FORM);
            return null;
        }
    }

    private static int minute(JsonNode time) {
        if (!time.isTextual() || !TIME.matcher(time.textValue()).matches()) {
            throw new IllegalArgumentException("Expected a time of day");
        }
        String[] parts = time.textValue().split(":", -1);
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
