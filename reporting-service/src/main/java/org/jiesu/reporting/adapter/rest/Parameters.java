package org.jiesu.reporting.adapter.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.reporting.application.figure.Question;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jiesu.reporting.domain.figure.Window;
import org.jiesu.webapi.FieldError;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.UnitScope;

/**
 * The parameters of one request, read strictly: what is wrong is collected by name, and a parameter
 * nobody knows is refused, because a misspelt filter would answer another question.
 */
final class Parameters {

    private static final List<Dimension> FILTERS =
            List.of(
                    Dimension.CATEGORY,
                    Dimension.DISTRICT,
                    Dimension.STREET,
                    Dimension.CHANNEL,
                    Dimension.NATURE,
                    Dimension.SOURCE);
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern VALUE = Pattern.compile("[\\p{IsHan}A-Za-z0-9._-]{1,40}");

    private final MultivaluedMap<String, String> given;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    Parameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** Throws 400 naming all that is wrong, parameters never asked for included. */
    void check() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .limit(20)
                .forEach(name ->
                        error(
                                VALUE.matcher(name).matches() ? name : "?",
                                "没有这个参数,可用参数:" + String.join("、", sorted(known))));
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    /** A day {@code yyyy-MM-dd}; some day when it is wrong, which {@link #check} will say. */
    LocalDate day(String name) {
        String text = text(name);
        if (!DATE.matcher(text).matches()) {
            error(name, "必须给出日期,格式为 yyyy-MM-dd,例如 2021-01-01");
            return FIRST;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                error(name, "日期必须在 1970-01-01 与 2200-01-01 之间");
                return FIRST;
            }
            return day;
        } catch (DateTimeException e) {
            error(name, "没有 " + text + " 这一天");
            return FIRST;
        }
    }

    /** A window {@code [from, to)}. */
    Window window(String fromName, String toName) {
        LocalDate from = day(fromName);
        LocalDate to = day(toName);
        if (!from.isBefore(to)) {
            if (errors.isEmpty()) {
                error(toName, "截止日(不含)必须晚于起始日");
            }
            return new Window(from, from.plusDays(1));
        }
        return new Window(from, to);
    }

    Axis axis(Axis otherwise) {
        String text = text("by");
        if (text.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(Axis.values())
                .filter(axis -> axis.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    error("by", "必须是以下之一:" + names());
                    return otherwise;
                });
    }

    /** The question of a caller who may see these units. */
    Question question(Axis otherwise, UnitScope scope) {
        Axis axis = axis(otherwise);
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : FILTERS) {
            String name = dimension.name().toLowerCase(Locale.ROOT);
            String text = text(name);
            if (text.isEmpty()) {
                continue;
            }
            if (VALUE.matcher(text).matches()) {
                filters.put(dimension, Set.of(text));
            } else {
                error(name, "必须是 1 至 40 个汉字、字母、数字或 . _ -");
            }
        }
        return new Question(
                axis,
                filters,
                new Question.Scope(
                        scope.all(), List.of(scope.exact()), List.of(scope.districts())));
    }

    private String text(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            error(name, "只能给出一次");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    private void error(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    private static String names() {
        return Arrays.stream(Axis.values()).map(Axis::name).collect(Collectors.joining("、"));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
