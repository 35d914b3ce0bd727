package org.jiesu.routing.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiesu.routing.Shipped;
import org.jiesu.routing.domain.finding.Finding;
import org.jiesu.routing.domain.finding.Finding.Kind;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.unit.UnitKind;
import org.junit.jupiter.api.Test;

class CatalogueCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String STREET = "STREET_OF_PLACE";
    private static final Taxonomy KINDS =
            Taxonomy.of(
                    1,
                    List.of(
                            new Category("A", "甲", null),
                            new Category("A1", "甲一", "A"),
                            new Category("A2", "甲二", "A")));
    private static final Facet UTILITY =
            new Facet(
                    "UTILITY",
                    "公用事业",
                    List.of(
                            new Facet.Value(
                                    "WATER", "水", List.of("停水"), List.of(), List.of(), null),
                            new Facet.Value(
                                    "GAS", "气", List.of("停气"), List.of(), List.of(), "BJ-GAS")));

    private static List<Finding> check(Line... lines) {
        return check(List.of(), lines);
    }

    private static List<Finding> check(List<Duty> duties, Line... lines) {
        CatalogueData data =
                new CatalogueData(
                        1,
                        TieBreak.TERRITORY_FIRST,
                        2,
                        duties,
                        List.of(UTILITY),
                        Arrays.stream(lines).map(Line::rule).toList());
        return CatalogueCheck.of(data, KINDS, Shipped.RULES.units(), DAY);
    }

    private static List<Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }

    private static Line line(String code, String category) {
        return Line.of(code, category, STREET);
    }

    @Test
    void the_catalogue_as_shipped_is_clean() {
        assertThat(
                        CatalogueCheck.of(
                                Shipped.RULES.catalogue().data(),
                                Shipped.RULES.taxonomy(),
                                Shipped.RULES.units(),
                                DAY))
                .isEmpty();
    }

    @Test
    void a_plain_rule_for_everything_is_fine() {
        assertThat(check(line("R", "A"))).isEmpty();
    }

    @Test
    void what_is_named_and_does_not_exist_is_pointed_at() {
        List<Finding> findings =
                check(
                        line("R", "A").facet("COLOUR", "RED").duty("S-9").coHandlers("NOBODY"),
                        Line.of("R", "Z", "NOWHERE").natures("ANGER").places("999"),
                        line("S", "A").facet("UTILITY", "STEAM").validTo("2019-01-01"),
                        Line.of("K", "A", "COLLECTOR_OF_FEE"));
        assertThat(findings)
                .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
                .extracting(Finding::pointer)
                .contains(
                        "/rules/0/when/facets",
                        "/rules/0/duty",
                        "/rules/0/coHandlers/0",
                        "/rules/1/code",
                        "/rules/1/lead",
                        "/rules/1/when/categories",
                        "/rules/1/when/natures",
                        "/rules/1/when/places",
                        "/rules/2/when/facets/UTILITY",
                        "/rules/2/validTo",
                        "/rules/3/lead");
    }

    @Test
    void a_category_without_a_duty_is_named_once_with_all_below_it() {
        assertThat(check(line("R", "A1")))
                .singleElement()
                .satisfies(f -> assertThat(f.kind()).isEqualTo(Kind.CATEGORY_WITHOUT_DUTY))
                .satisfies(f -> assertThat(f.text()).contains("甲").doesNotContain("甲二"));
        assertThat(kinds(check(line("R", "A").terms("漏水"))))
                .containsExactly(Kind.CATEGORY_WITHOUT_DUTY);
        assertThat(kinds(check(line("R", "A").validTo("2026-11-22"))))
                .containsExactly(Kind.CATEGORY_WITHOUT_DUTY);
    }

    @Test
    void a_rule_behind_a_wider_one_is_unreachable() {
        Line wide = line("W", "A").priority(200);
        assertThat(kinds(check(wide, line("R", "A1")))).containsExactly(Kind.UNREACHABLE);
        assertThat(kinds(check(line("W", "A").priority(200).terms("水"), line("R", "A"))))
                .doesNotContain(Kind.UNREACHABLE);
        assertThat(
                        kinds(
                                check(
                                        line("W", "A").priority(200).terms("水"),
                                        line("N", "A").terms("停水"),
                                        line("R", "A").priority(50))))
                .containsExactly(Kind.UNREACHABLE);
        assertThat(kinds(check(wide.without("电"), line("R", "A").terms("停水"))))
                .doesNotContain(Kind.UNREACHABLE);
        assertThat(kinds(check(wide.season("--11-15", "--03-15"), line("R", "A"))))
                .doesNotContain(Kind.UNREACHABLE);
        assertThat(
                        kinds(
                                check(
                                        wide.season("--11-15", "--03-15"),
                                        line("N", "A").season("--12-01", "--01-31"),
                                        line("R", "A").priority(50))))
                .containsExactly(Kind.UNREACHABLE);
    }

    @Test
    void several_narrow_rules_together_may_cover_a_wide_one_of_their_categories() {
        assertThat(
                        kinds(
                                check(
                                        line("X", "A1").priority(200),
                                        line("Y", "A2").priority(200),
                                        line("R", "A").priority(50),
                                        line("Q", "A1"))))
                .containsExactly(Kind.UNREACHABLE);
    }

    @Test
    void rules_that_only_their_codes_tell_apart_are_a_conflict() {
        Line gas = Line.of("G", "A", "BJ-GAS").facet("UTILITY", "GAS");
        Line water = Line.of("W", "A", "BJ-WATER").facet("UTILITY", "WATER");
        Line rest = line("R", "A").priority(1);
        assertThat(kinds(check(gas, water, rest))).containsExactly(Kind.CONFLICT);
        assertThat(check(gas.priority(101), water, rest)).isEmpty();
        assertThat(check(gas.natures("REPORT"), water.natures("HELP"), rest)).isEmpty();
        assertThat(
                        check(gas.places("110101"), water.places("110102"), rest).stream()
                                .map(Finding::kind))
                .doesNotContain(Kind.CONFLICT);
        assertThat(check(line("T", "A").terms("水"), Line.of("L", "A", "BJ-WATER").terms("水"), rest))
                .as("the tie-break decides between a street and a utility")
                .extracting(Finding::kind)
                .doesNotContain(Kind.CONFLICT);
    }

    @Test
    void what_the_law_keeps_from_a_community_is_a_warning() {
        Duty own = new Duty("C", UnitKind.COMMUNITY, Duty.Part.LEAD, "调解", null, List.of("A1"));
        Line led = Line.of("R", "A", "COMMUNITY_OF_PLACE").duty("C");
        assertThat(kinds(check(List.of(own), led))).containsExactly(Kind.AGAINST_THE_LAW);
        assertThat(
                        check(
                                List.of(own),
                                Line.of("R", "A1", "COMMUNITY_OF_PLACE").duty("C"),
                                line("S", "A")))
                .isEmpty();
        assertThat(kinds(check(line("R", "A").coHandlers("COMMUNITY_OF_PLACE"))))
                .containsExactly(Kind.AGAINST_THE_LAW);
    }

    @Test
    void a_duty_nobody_is_told_of_is_a_warning() {
        Duty duty = new Duty("S-1", UnitKind.STREET, Duty.Part.LEAD, "停车", null, List.of("A1"));
        assertThat(kinds(check(List.of(duty), line("R", "A"))))
                .containsExactly(Kind.DUTY_WITHOUT_RULE);
        assertThat(check(List.of(duty), line("R", "A"), line("S", "A1").duty("S-1"))).isEmpty();
    }
}
