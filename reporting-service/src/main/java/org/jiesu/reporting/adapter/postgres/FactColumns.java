package org.jiesu.reporting.adapter.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiesu.reporting.application.fact.StoredFact;
import org.jiesu.reporting.domain.cube.ReportedTicket;
import org.jspecify.annotations.Nullable;

/** How a fact is spread over its columns. */
final class FactColumns {

    private record Column(
            String name,
            String type,
            Class<?> array,
            Function<StoredFact, @Nullable Object> value) {}

    private static final List<Column> ALL =
            List.of(
                    new Column("ticket_id", "uuid", UUID.class, StoredFact::ticketId),
                    read("registered_at", "timestamptz", Instant.class, t -> t.registeredAt()),
                    read("day", "date", LocalDate.class, t -> t.day()),
                    code("district", c -> c.district()),
                    code("street", c -> c.street()),
                    code("community", c -> c.community()),
                    code("compound", c -> c.compound()),
                    code("category", c -> c.category()),
                    code("nature", c -> c.nature()),
                    code("channel", c -> c.channel()),
                    code("source", c -> c.source()),
                    code("urgency", c -> c.urgency()),
                    new Column(
                            "unit",
                            "text",
                            String.class,
                            f -> f.reading().map(ReportedTicket::lead).orElse("")),
                    new Column(
                            "flags",
                            "int",
                            Integer.class,
                            f -> f.reading().map(ReportedTicket::flags).orElse(0)),
                    read("ended_day", "date", LocalDate.class, ReportedTicket::endedDay),
                    read("state", "text", String.class, t -> t.state().name()),
                    new Column(
                            "imported",
                            "boolean",
                            Boolean.class,
                            f -> f.reading().map(ReportedTicket::imported).orElse(false)),
                    new Column("parts", "text", String.class, f -> StoredJson.write(f.fact())));

    static final String NAMES = joined(Column::name);
    static final String VALUES = joined(FactColumns::cast);
    static final String ASSIGNMENTS =
            ALL.stream()
                    .skip(1)
                    .map(column -> column.name + " = told." + cast(column))
                    .collect(Collectors.joining(", "));
    static final String UNNEST =
            IntStream.range(0, ALL.size())
                    .mapToObj(i -> "$" + (i + 1) + "::" + ALL.get(i).type + "[]")
                    .collect(Collectors.joining(", ", "unnest(", ") AS told (" + NAMES + ")"));

    private FactColumns() {}

    /** One array per column, in the order of the parameters. */
    static Object[] of(List<StoredFact> facts) {
        List<Object> arrays = new ArrayList<>();
        for (Column column : ALL) {
            arrays.add(array(facts, column));
        }
        return arrays.toArray();
    }

    private static Object array(List<StoredFact> facts, Column column) {
        Object array = java.lang.reflect.Array.newInstance(column.array, facts.size());
        for (int i = 0; i < facts.size(); i++) {
            java.lang.reflect.Array.set(array, i, column.value.apply(facts.get(i)));
        }
        return array;
    }

    private static String cast(Column column) {
        return column.name.equals("parts") ? "parts::jsonb" : column.name;
    }

    private static String joined(Function<Column, String> text) {
        return ALL.stream().map(text).collect(Collectors.joining(", "));
    }

    private static Column read(
            String name,
            String type,
            Class<?> array,
            Function<ReportedTicket, @Nullable Object> value) {
        return new Column(
                name,
                type,
                array,
                fact -> fact.reading().isPresent() ? value.apply(fact.reading().get()) : null);
    }

    private static Column code(String name, Function<ReportedTicket.Codes, String> value) {
        return new Column(
                name,
                "text",
                String.class,
                fact -> fact.reading().map(ReportedTicket::codes).map(value).orElse(""));
    }
}
