package org.jiesu.routing.domain.catalogue;

import java.util.List;
import java.util.Optional;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.Units;
import org.jspecify.annotations.Nullable;

/** The units a rule names, found for one matter: by code, by its place or by its traits. */
record UnitsOfMatter(Units units, Place place, List<Trait> traits) {

    /** Empty where the matter does not tell, or where the unit is another district's. */
    Optional<Unit> unit(String expression) {
        return Seat.named(expression).map(this::seat).orElseGet(() -> here(expression));
    }

    static boolean isPlace(String expression) {
        return Seat.named(expression).filter(seat -> seat.facet().isEmpty()).isPresent();
    }

    private Optional<Unit> seat(Seat seat) {
        return switch (seat) {
            case COMMUNITY_OF_PLACE -> units.active(place.community());
            case STREET_OF_PLACE -> units.active(place.street());
            case DISTRICT_OF_PLACE -> units.active(place.district());
            case REGULATOR_OF_INDUSTRY, SUPERVISOR_OF_ENTITY, COLLECTOR_OF_FEE ->
                    seat.facet().flatMap(this::keyHolder);
        };
    }

    private Optional<Unit> keyHolder(String facet) {
        return traits.stream()
                .filter(trait -> trait.facet().equals(facet) && trait.unit() != null)
                .flatMap(trait -> here(trait.unit()).stream())
                .findFirst();
    }

    private Optional<Unit> here(@Nullable String code) {
        return units.active(code)
                .filter(unit ->
                        units.districtOf(unit)
                                .map(district -> district.code().equals(place.district()))
                                .orElse(true));
    }

    /** The street, or the district where that is unknown too. */
    Optional<Unit> wider(List<String> evidence) {
        Optional<Unit> street = units.active(place.street());
        if (street.isPresent()) {
            evidence.add("社区不明,由街道承办");
            return street;
        }
        evidence.add("具体承办单位不明而所属区明确,由区协调办理(《北京市接诉即办工作条例》第十二条)");
        return units.active(place.district());
    }
}
