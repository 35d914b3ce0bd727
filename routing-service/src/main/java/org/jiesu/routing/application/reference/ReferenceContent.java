package org.jiesu.routing.application.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.routing.application.reference.ReferenceChange.Aggregate;
import org.jiesu.routing.domain.place.GazetteerData.NamedPlace;
import org.jiesu.routing.domain.place.PlaceKind;
import org.jiesu.routing.domain.ticket.Rulebook;

/** A rulebook's units, categories and places as others are told of them. */
final class ReferenceContent {

    private ReferenceContent() {}

    static List<ReferenceChange> of(Rulebook rules, LocalDate validFrom, Instant at) {
        List<ReferenceChange> content = new ArrayList<>();
        rules.units()
                .units()
                .forEach(unit ->
                        content.add(
                                new ReferenceChange(
                                        Aggregate.UNIT,
                                        unit.code(),
                                        0,
                                        rules.units().version(),
                                        unit.kind().name(),
                                        unit.name(),
                                        unit.parent(),
                                        List.of(),
                                        unit.active(),
                                        validFrom,
                                        at)));
        rules.taxonomy()
                .categories()
                .forEach(category ->
                        content.add(
                                new ReferenceChange(
                                        Aggregate.CATEGORY,
                                        category.code(),
                                        0,
                                        rules.taxonomy().version(),
                                        "",
                                        category.name(),
                                        category.parent(),
                                        rules.taxonomy().pathOf(category.code()),
                                        true,
                                        validFrom,
                                        at)));
        rules.gazetteer()
                .places()
                .forEach(place ->
                        content.add(place(place, rules.gazetteer().version(), validFrom, at)));
        return content;
    }

    private static ReferenceChange place(
            NamedPlace place, long version, LocalDate validFrom, Instant at) {
        return new ReferenceChange(
                place.kind() == PlaceKind.COMPOUND ? Aggregate.COMPOUND : Aggregate.PLACE,
                place.code(),
                0,
                version,
                place.kind().name(),
                place.name(),
                place.parent(),
                List.of(),
                true,
                validFrom,
                at);
    }
}
