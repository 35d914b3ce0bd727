package org.jiesu.reporting.application.figure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.reporting.domain.cube.Cube;
import org.jiesu.reporting.domain.cube.Dimension;

/**
 * Whose figures are asked for.
 *
 * @param filters the values that count, per dimension; a category stands for all below it
 * @param scope whose units' tickets the asker may see
 */
public record Question(Axis by, Map<Dimension, Set<String>> filters, Scope scope) {

    /** The relation that answers what no cube carries. */
    public static final String FACTS = "fact_line";

    /** Either all units, or exactly these and the streets and communities of these districts. */
    public record Scope(boolean all, List<String> units, List<String> districts) {
        public static final Scope ALL = new Scope(true, List.of(), List.of());

        public Scope {
            units = List.copyOf(units);
            districts = List.copyOf(districts);
        }
    }

    public Question {
        filters = Map.copyOf(filters);
    }

    /** The cube that answers, or {@link #FACTS}. */
    public String relation() {
        EnumSet<Dimension> wanted = EnumSet.noneOf(Dimension.class);
        wanted.addAll(by.dimensions());
        wanted.addAll(filters.keySet());
        if (!scope.all()) {
            wanted.add(Dimension.UNIT);
        }
        return Cube.carrying(wanted).map(Cube::table).orElse(FACTS);
    }

    /** Whether rows stand for units' shares, of which only the lead's counts the ticket. */
    public boolean perUnit() {
        return by == Axis.UNIT || filters.containsKey(Dimension.UNIT) || !scope.all();
    }

    /** The same question with another set of values for a dimension. */
    public Question with(Dimension dimension, Set<String> values) {
        Map<Dimension, Set<String>> changed = new EnumMap<>(Dimension.class);
        changed.putAll(filters);
        changed.put(dimension, values);
        return new Question(by, changed, scope);
    }
}
