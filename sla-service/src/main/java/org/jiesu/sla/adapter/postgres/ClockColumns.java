package org.jiesu.sla.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.jiesu.messaging.Row;
import org.jiesu.sla.domain.calendar.Step;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockState;
import org.jiesu.sla.domain.deadline.Holder;
import org.jiesu.sla.domain.policy.HandOver;
import org.jiesu.sla.domain.policy.Milestone;
import org.jspecify.annotations.Nullable;

/** A clock as a row of {@code deadline}, in the order of {@link #ALL}. */
final class ClockColumns {

    static final String ALL =
            """
            id, ticket_id, round, stage, grade, profile, calendar_version, met_by, hand_over,
            started_at, original_due_at, assignment_id, unit, role, due_at, warn_at, state,
            warned_at, met_at, breached_at, ended_at, end_reason, explanation, version
            """;

    /** The same of a table with an alias. */
    static String of(String alias) {
        return String.join(
                ", ",
                List.of(ALL.strip().split(",\\s+", -1)).stream()
                        .map(c -> alias + "." + c)
                        .toList());
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClockColumns() {}

    static Clock clock(Row row) {
        Clock.Terms terms =
                new Clock.Terms(
                        row.uuid(0),
                        row.uuid(1),
                        row.integer(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        Milestone.valueOf(row.text(7)),
                        HandOver.valueOf(row.text(8)),
                        row.instant(9),
                        row.instant(10));
        return new Clock(
                terms,
                new Holder(row.uuidOrNull(11), row.textOrNull(12), row.text(13)),
                row.instant(14),
                row.instant(15),
                state(row),
                steps(row.json(22)),
                row.number(23));
    }

    private static ClockState state(Row row) {
        return switch (row.text(16)) {
            case "RUNNING" -> new ClockState.Running(row.instantOrNull(17));
            case "MET" -> new ClockState.Met(row.instant(18));
            case "BREACHED" -> new ClockState.Breached(row.instant(19), ending(row));
            case "SUSPENDED" -> new ClockState.Suspended(row.instant(20));
            case "CANCELLED" -> new ClockState.Cancelled(row.text(21), row.instant(20));
            default ->
                    throw new IllegalStateException(
                            "Expected the state of a clock, but got " + row.text(16));
        };
    }

    private static ClockState.@Nullable Ending ending(Row row) {
        return row.isNull(20) ? null : new ClockState.Ending(row.text(21), row.instant(20));
    }

    /** A state's columns. */
    record StateColumns(
            String name,
            @Nullable Instant warnedAt,
            @Nullable Instant metAt,
            @Nullable Instant breachedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        static StateColumns of(ClockState state) {
            return switch (state) {
                case ClockState.Running running ->
                        new StateColumns("RUNNING", running.warnedAt(), null, null, null, null);
                case ClockState.Met met ->
                        new StateColumns("MET", null, met.metAt(), null, null, null);
                case ClockState.Breached breached -> of(breached);
                case ClockState.Suspended suspended ->
                        new StateColumns("SUSPENDED", null, null, null, suspended.since(), null);
                case ClockState.Cancelled cancelled ->
                        new StateColumns(
                                "CANCELLED", null, null, null, cancelled.at(), cancelled.reason());
            };
        }

        private static StateColumns of(ClockState.Breached breached) {
            ClockState.Ending ending = breached.ending();
            Instant endedAt = ending == null ? null : ending.at();
            String reason = ending == null ? null : ending.reason();
            return new StateColumns("BREACHED", null, null, breached.noticedAt(), endedAt, reason);
        }
    }

    static String json(List<Step> steps) {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected steps to be JSON", e);
        }
    }

    private static List<Step> steps(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected an explanation, but got " + json, e);
        }
    }
}
