package org.jiesu.routing.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiesu.routing.Shipped;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatchingTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 1, 10);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 10);
    private static final Place STREET = new Place("110101", Shipped.DONGZHIMEN, null, null, null);
    private static final Place COMMUNITY =
            new Place("110101", Shipped.DONGZHIMEN, Shipped.HUJIAYUAN, null, null);

    private final Dispatching dispatching =
            new Dispatching(Shipped.RULES.catalogue(), Shipped.RULES.units());

    private Choice choose(@Nullable String category, Place place) {
        return choose(category, place, "", null, SUMMER);
    }

    private Choice choose(
            @Nullable String category,
            Place place,
            String text,
            @Nullable String accused,
            LocalDate day) {
        Location location = new Location(place, 1, false, "G", List.of());
        return dispatching.choose(
                new Matter(
                        category,
                        "COMPLAINT",
                        Grade.ORDINARY,
                        location,
                        text,
                        accused,
                        day,
                        Map.of()));
    }

    private static Plan plan(Choice choice) {
        assertThat(choice).isInstanceOf(Choice.Assigned.class);
        return ((Choice.Assigned) choice).plan();
    }

    private static Choice.Reason reason(Choice choice) {
        assertThat(choice).isInstanceOf(Choice.Referred.class);
        return ((Choice.Referred) choice).reason();
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }

    @Test
    void a_street_leads_alone_and_its_district_gets_a_copy() {
        Plan plan = plan(choose("PM03", STREET));
        assertThat(plan.lead().code()).isEqualTo("110101009");
        assertThat(plan.coHandlers()).isEmpty();
        assertThat(codes(plan.copies())).containsExactly("110101");
        assertThat(plan.legalBasis()).isNotBlank();
        assertThat(plan.catalogueVersion()).isEqualTo("CATALOGUE@2");
    }

    @Test
    void every_category_there_is_has_a_duty_in_dongcheng() {
        for (Category category : Shipped.RULES.taxonomy().categories()) {
            assertThat(choose(category.code(), COMMUNITY))
                    .as(category.code())
                    .isInstanceOf(Choice.Assigned.class);
        }
    }

    @Test
    void the_season_chooses_between_two_rules() {
        assertThat(plan(choose("PM09", STREET, "暖气不热", null, WINTER)).rule())
                .isEqualTo("PM-09-HEAT");
        assertThat(plan(choose("PM09", STREET, "暖气不热", null, SUMMER)).rule())
                .isEqualTo("PM-09-HEAT-OFF");
    }

    @ParameterizedTest
    @CsvSource({
        "停水两天,BJ-WATER,URGENT",
        "停电了,BJ-POWER,URGENT",
        "天然气泄漏,BJ-GAS,EMERGENCY",
        "燃气费查询,BJ-GAS,URGENT",
        "井里的事,110101009,URGENT",
    })
    void the_matter_s_words_choose_the_utility(String text, String lead, Grade grade) {
        Plan plan = plan(choose("PM09", STREET, text, null, SUMMER));
        assertThat(plan.lead().code()).isEqualTo(lead);
        assertThat(plan.grade()).isEqualTo(grade);
    }

    @Test
    void a_community_leads_only_what_stands_on_its_list() {
        assertThat(plan(choose("PM14", COMMUNITY)).lead().code()).isEqualTo(Shipped.HUJIAYUAN);
        assertThat(plan(choose("PM14", STREET)).lead().kind()).isEqualTo(UnitKind.STREET);
        Plan pile = plan(choose("PM17", COMMUNITY));
        assertThat(pile.lead().kind()).isEqualTo(UnitKind.STREET);
        assertThat(codes(pile.coHandlers())).containsExactly(Shipped.HUJIAYUAN);
    }

    @Test
    void the_district_takes_what_has_no_street() {
        Plan plan = plan(choose("PM03", new Place("110101", null, null, null, null)));
        assertThat(plan.lead().code()).isEqualTo("110101");
        assertThat(plan.copies()).isEmpty();
        assertThat(plan.evidence()).anyMatch(e -> e.contains("第十二条"));
    }

    @Test
    void the_accused_unit_gets_nothing_not_even_a_copy() {
        Plan street = plan(choose("PM03", COMMUNITY, "", Shipped.DONGZHIMEN, SUMMER));
        assertThat(street.lead().code()).isEqualTo("110101");
        Plan district = plan(choose("PM03", COMMUNITY, "", "110101", SUMMER));
        assertThat(district.lead().code()).isEqualTo(Shipped.DONGZHIMEN);
        assertThat(district.copies()).isEmpty();
        Plan under = plan(choose("PM14", COMMUNITY, "", Shipped.DONGZHIMEN, SUMMER));
        assertThat(under.lead().code()).isEqualTo("110101");
        Plan named = plan(choose("PM02", STREET, "", "东城区住房和城市建设委员会", SUMMER));
        assertThat(named.coHandlers()).isEmpty();
    }

    @Test
    void a_person_decides_where_no_rule_can() {
        assertThat(reason(choose(null, STREET))).isEqualTo(Choice.Reason.NO_CATEGORY);
        assertThat(reason(choose("PM03", Place.UNKNOWN))).isEqualTo(Choice.Reason.PLACE_UNKNOWN);
        assertThat(reason(choose("PM03", new Place("110102", null, null, null, null))))
                .isEqualTo(Choice.Reason.OUT_OF_TERRITORY);
        assertThat(reason(choose("DW", STREET, "", "110101", SUMMER)))
                .isEqualTo(Choice.Reason.ACCUSED_UNIT);
        assertThat(reason(choose("PM03", STREET, "", null, LocalDate.of(2019, 1, 1))))
                .isEqualTo(Choice.Reason.NO_RULE);
    }

    @Test
    void what_a_person_asks_for_is_checked_against_the_law() {
        Guards guards = dispatching.guards();
        assertThat(broken(guards.check(Shipped.HUJIAYUAN, List.of(), List.of(), "PM03", null)))
                .isEqualTo(Guard.COMMUNITY_MAY_NOT_LEAD);
        assertThat(broken(guards.check("110101009", List.of(), List.of(), "PM03", "110101009")))
                .isEqualTo(Guard.ACCUSED_UNIT);
        assertThat(broken(guards.check("NOPE", List.of(), List.of(), "PM03", null)))
                .isEqualTo(Guard.UNIT_UNKNOWN);
        assertThat(broken(guards.check("110101009", List.of("110101009"), List.of(), "PM03", null)))
                .isEqualTo(Guard.UNIT_TWICE);
        assertThat(guards.check(Shipped.HUJIAYUAN, List.of(), List.of(), "PM14", null))
                .isInstanceOf(Guards.Checked.Fine.class);
    }

    private static Guard broken(Guards.Checked checked) {
        return ((Guards.Checked.Broken) checked).guard();
    }
}
