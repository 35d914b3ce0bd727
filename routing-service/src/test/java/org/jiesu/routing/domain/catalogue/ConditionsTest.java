package org.jiesu.routing.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiesu.routing.Shipped;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule can ask of a matter besides its category. */
class ConditionsTest {

    private static final Place COMMUNITY =
            new Place("110101", Shipped.DONGZHIMEN, Shipped.HUJIAYUAN, null, null);
    private static final CatalogueData SHIPPED = Shipped.RULES.catalogue().data();

    private static Matter matter(String category, String text, Map<String, String> facts) {
        return new Matter(
                category,
                "COMPLAINT",
                Grade.ORDINARY,
                new Location(COMMUNITY, 1, false, "G", List.of()),
                text,
                null,
                LocalDate.of(2026, 7, 1),
                facts);
    }

    private static Plan plan(String category, String text, Map<String, String> facts) {
        return plan(SHIPPED, matter(category, text, facts));
    }

    private static Plan plan(CatalogueData data, Matter matter) {
        Choice choice =
                new Dispatching(
                                new Catalogue(data, Shipped.RULES.taxonomy()),
                                Shipped.RULES.units())
                        .choose(matter);
        return ((Choice.Assigned) choice).plan();
    }

    private static CatalogueData with(TieBreak tieBreak, Line... lines) {
        return new CatalogueData(
                9,
                tieBreak,
                2,
                SHIPPED.duties(),
                SHIPPED.facets(),
                Arrays.stream(lines).map(Line::rule).toList());
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }

    @Test
    void a_compound_without_a_firm_has_another_profile_than_one_with() {
        Plan managed = plan("PM05", "楼道脏", Map.of("MANAGEMENT", "MANAGED"));
        assertThat(managed.rule()).isEqualTo("PM-05");
        assertThat(managed.coHandlers()).isEmpty();
        Plan unmanaged = plan("PM05", "楼道脏", Map.of("MANAGEMENT", "UNMANAGED"));
        assertThat(unmanaged.rule()).isEqualTo("PM-05-U");
        assertThat(codes(unmanaged.coHandlers())).containsExactly("110101-HWZX");
        assertThat(unmanaged.evidence()).anyMatch(e -> e.contains("无物业管理"));
    }

    @Test
    void what_is_known_stands_against_what_is_read() {
        assertThat(plan("PM05", "我们小区没有物业", Map.of()).rule()).isEqualTo("PM-05-U");
        assertThat(plan("PM05", "我们小区没有物业", Map.of("MANAGEMENT", "MANAGED")).rule())
                .isEqualTo("PM-05");
    }

    @ParameterizedTest
    @CsvSource({
        "小区主水管爆裂路面冒水,BJ-WATER,PM-09-WATER-METER",
        "水表漏水自来水公司不修,BJ-WATER,PM-09-WATER-METER",
        "家里水管爆裂自来水流了一地,110101009,PM-09-WATER-OWNER",
        "电表箱烧了停电,BJ-POWER,PM-09-POWER-METER",
        "室内线路跳闸,110101009,PM-09-POWER-OWNER",
        "自来水水压低,BJ-WATER,PM-09-WATER",
    })
    void up_to_the_meter_it_is_the_supplier_s_behind_it_the_owner_s(
            String text, String lead, String rule) {
        Plan plan = plan("PM09", text, Map.of());
        assertThat(plan.rule()).isEqualTo(rule);
        assertThat(plan.lead().code()).isEqualTo(lead);
    }

    @Test
    void the_three_keys_name_the_unit() {
        Plan fee = plan("SM0408", "停车费涨价", Map.of());
        assertThat(fee.rule()).isEqualTo("KEY-FEE");
        assertThat(fee.lead().code()).isEqualTo("110101-CGW");
        assertThat(codes(fee.coHandlers())).containsExactly("110101-SCJG");
        assertThat(plan("SM", "健身房关门不退卡", Map.of()).lead().code()).isEqualTo("110101-TYJ");
        assertThat(plan("SM", "养老院服务差", Map.of()).lead().code()).isEqualTo("110101-MZJ");
        assertThat(plan("SM", "买到坏苹果", Map.of()).lead().code()).isEqualTo("110101-SCJG");
    }

    @Test
    void the_city_says_whether_line_or_territory_leads_where_both_are_competent() {
        Line shared = Line.of("X", "PM02", "STREET_OF_PLACE").contender("110101-ZJW");
        Matter matter = matter("PM02", "", Map.of());
        Plan territory = plan(with(TieBreak.TERRITORY_FIRST, shared), matter);
        assertThat(territory.lead().code()).isEqualTo(Shipped.DONGZHIMEN);
        assertThat(codes(territory.coHandlers())).containsExactly("110101-ZJW");
        Plan line = plan(with(TieBreak.LINE_FIRST, shared), matter);
        assertThat(line.lead().code()).isEqualTo("110101-ZJW");
        assertThat(codes(line.coHandlers())).containsExactly(Shipped.DONGZHIMEN);
        assertThat(line.evidence()).anyMatch(e -> e.contains("以条为主"));
    }

    @Test
    void between_two_equal_rules_the_same_policy_decides() {
        Line street = Line.of("B", "PM02", "STREET_OF_PLACE");
        Line department = Line.of("A", "PM02", "110101-ZJW");
        Matter matter = matter("PM02", "", Map.of());
        assertThat(plan(with(TieBreak.TERRITORY_FIRST, street, department), matter).rule())
                .isEqualTo("B");
        assertThat(plan(with(TieBreak.LINE_FIRST, street, department), matter).rule())
                .isEqualTo("A");
    }

    @Test
    void places_exclusions_and_seasons_narrow_a_rule() {
        Line rest = Line.of("R", "PM02", "STREET_OF_PLACE").priority(1);
        Matter matter = matter("PM02", "物业费太贵", Map.of());
        Line asked = Line.of("X", "PM02", "DISTRICT_OF_PLACE");
        assertThat(rule(asked.places(Shipped.DONGZHIMEN), rest, matter)).isEqualTo("X");
        assertThat(rule(asked.places("110101010"), rest, matter)).isEqualTo("R");
        assertThat(rule(asked.without("太贵"), rest, matter)).isEqualTo("R");
        assertThat(rule(asked.season("--06-01", "--08-31"), rest, matter)).isEqualTo("X");
        assertThat(rule(asked.season("--11-15", "--03-15"), rest, matter)).isEqualTo("R");
        assertThat(rule(asked.natures("REPORT"), rest, matter)).isEqualTo("R");
        assertThat(rule(asked.facet("FEE"), rest, matter)).as("any fee").isEqualTo("X");
        assertThat(rule(asked.facet("FEE", "TUITION"), rest, matter)).isEqualTo("R");
    }

    private static String rule(Line first, Line rest, Matter matter) {
        return String.valueOf(plan(with(TieBreak.LINE_FIRST, first, rest), matter).rule());
    }

    @Test
    void a_community_is_asked_to_help_with_nothing_that_is_not_on_its_list() {
        Plan pile = plan("PM17", "", Map.of());
        assertThat(codes(pile.coHandlers())).containsExactly(Shipped.HUJIAYUAN);
        Line strange = Line.of("X", "PM04", "STREET_OF_PLACE").coHandlers("COMMUNITY_OF_PLACE");
        Plan plan = plan(with(TieBreak.LINE_FIRST, strange), matter("PM04", "", Map.of()));
        assertThat(plan.coHandlers()).isEmpty();
        Guards guards = new Dispatching(Shipped.RULES.catalogue(), Shipped.RULES.units()).guards();
        assertThat(
                        guards.check(
                                Shipped.DONGZHIMEN,
                                List.of(Shipped.HUJIAYUAN),
                                List.of(),
                                "PM04",
                                null))
                .isEqualTo(
                        new Guards.Checked.Broken(
                                Guard.COMMUNITY_NOT_ITS_MATTER, Shipped.HUJIAYUAN));
    }
}
