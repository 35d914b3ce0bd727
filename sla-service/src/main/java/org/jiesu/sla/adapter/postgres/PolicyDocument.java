package org.jiesu.sla.adapter.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiesu.sla.domain.calendar.ClockKind;
import org.jiesu.sla.domain.calendar.ClockRule;
import org.jiesu.sla.domain.calendar.EndRule;
import org.jiesu.sla.domain.calendar.OfficeHours;
import org.jiesu.sla.domain.calendar.StartRule;
import org.jiesu.sla.domain.policy.ExtensionRules;
import org.jiesu.sla.domain.policy.HandOver;
import org.jiesu.sla.domain.policy.Limit;
import org.jiesu.sla.domain.policy.Milestone;
import org.jiesu.sla.domain.policy.Profile;
import org.jiesu.sla.domain.policy.StagePolicy;
import org.jspecify.annotations.Nullable;

/** A policy file as a profile; throws {@link IllegalArgumentException} for one that is none. */
final class PolicyDocument {

    private PolicyDocument() {}

    static Profile read(JsonNode document) {
        return new Profile(
                text(document, "profile"),
                document.path("version").asInt(),
                text(document, "name"),
                text(document, "legalBasis"),
                each(document.path("grades"))
                        .map(grade -> new Profile.Grade(text(grade, "code"), text(grade, "name")))
                        .toList(),
                each(document.path("stages")).map(PolicyDocument::stage).toList(),
                extension(document.path("extension")));
    }

    private static StagePolicy stage(JsonNode stage) {
        Set<String> roles =
                each(stage.path("roles")).map(JsonNode::asText).collect(Collectors.toSet());
        Map<String, Limit> limits = new HashMap<>();
        stage.path("limits").properties().forEach(e -> limits.put(e.getKey(), limit(e.getValue())));
        return new StagePolicy(
                text(stage, "stage"),
                text(stage, "name"),
                roles,
                limits,
                Milestone.valueOf(text(stage, "metBy")),
                HandOver.valueOf(text(stage, "handOver")),
                stage.path("warnPercent").asInt(),
                text(stage, "legalBasis"));
    }

    private static Limit limit(JsonNode limit) {
        if (limit.has("least")) {
            return new Limit.Least(each(limit.path("least")).map(PolicyDocument::limit).toList());
        }
        if (limit.has("share")) {
            String[] parts = text(limit, "share").split("/", -1);
            return new Limit.Share(
                    text(limit, "of"), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        ClockKind kind = ClockKind.valueOf(text(limit, "clock"));
        String amount = text(limit, "amount");
        return new Limit.Fixed(
                new ClockRule(
                        kind,
                        kind.countsDays()
                                ? Duration.ofDays(Period.parse(amount).getDays())
                                : Duration.parse(amount),
                        StartRule.valueOf(limit.path("start").asText("SAME_MOMENT")),
                        EndRule.valueOf(limit.path("end").asText("SAME_TIME")),
                        hours(limit.path("hours"))));
    }

    private static OfficeHours hours(JsonNode hours) {
        if (hours.isMissingNode()) {
            return OfficeHours.ALL_DAY;
        }
        List<OfficeHours.Interval> intervals = new ArrayList<>();
        for (JsonNode pair : hours) {
            intervals.add(
                    new OfficeHours.Interval(
                            minute(pair.path(0).asText()), minute(pair.path(1).asText())));
        }
        return new OfficeHours(intervals);
    }

    private static int minute(String time) {
        String[] parts = time.split(":", -1);
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    private static @Nullable ExtensionRules extension(JsonNode rules) {
        if (rules.isMissingNode()) {
            return null;
        }
        return new ExtensionRules(
                text(rules, "stage"),
                ClockKind.valueOf(text(rules, "clock")),
                rules.path("maxDays").asInt(),
                rules.path("maxTimes").asInt(),
                text(rules, "legalBasis"));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(
                    "Expected a text in field %s of %s".formatted(field, node));
        }
        return value.textValue();
    }
}
