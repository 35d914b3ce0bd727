package org.jiesu.routing.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiesu.routing.Shipped;
import org.junit.jupiter.api.Test;

class LocatorTest {

    private final Locator locator = Shipped.RULES.locator();

    @Test
    void given_codes_stand_and_the_address_refines_them() {
        Location at = locator.locate(Shipped.AT_HUJIAYUAN, "", "");
        assertThat(at.place().street()).isEqualTo("110101009");
        assertThat(at.place().community()).isEqualTo("110101009003");
        assertThat(at.place().compound()).isEqualTo("胡家园小区");
        assertThat(at.confidence()).isEqualTo(1);
    }

    @Test
    void a_free_address_is_found_down_to_the_compound() {
        Location at = locator.locate("东直门街道胡家园小区5号楼");
        assertThat(at.place().district()).isEqualTo("110101");
        assertThat(at.place().street()).isEqualTo("110101009");
        assertThat(at.place().community()).isEqualTo("110101009003");
        assertThat(at.ambiguous()).isFalse();
        assertThat(at.confidence()).isGreaterThan(0.9).isLessThanOrEqualTo(1);
    }

    @Test
    void names_without_their_suffix_are_known() {
        assertThat(locator.locate("东直门外胡家园那边").place().community()).isEqualTo("110101009003");
        assertThat(locator.locate("体育馆路那里").place().street()).isEqualTo("110101015");
        assertThat(locator.locate("宝华里居委会").place().community()).isEqualTo("110101017012");
    }

    @Test
    void the_longer_name_wins_over_the_one_inside_it() {
        Location at = locator.locate("朝阳门街道");
        assertThat(at.place().district()).isEqualTo("110101");
        assertThat(at.place().street()).isEqualTo("110101007");
    }

    @Test
    void two_places_against_each_other_are_not_guessed_between() {
        Location at = locator.locate("东直门街道还是安定门街道");
        assertThat(at.ambiguous()).isTrue();
        assertThat(at.place().street()).isNull();
        assertThat(at.place().district()).isEqualTo("110101");
    }

    @Test
    void two_communities_of_one_street_leave_the_street() {
        Location at = locator.locate("胡家园社区和清水苑社区之间");
        assertThat(at.ambiguous()).isTrue();
        assertThat(at.place().street()).isEqualTo("110101009");
        assertThat(at.place().community()).isNull();
    }

    @Test
    void the_text_helps_when_the_address_says_nothing() {
        Place nothing = new Place(null, null, null, null, "3号楼2单元");
        assertThat(locator.locate(nothing, "", "安定门街道这边").place().street()).isEqualTo("110101004");
    }

    @Test
    void a_door_in_front_is_not_the_street_of_that_name() {
        assertThat(locator.locate("我家楼前门口").place().district()).isNull();
    }

    @Test
    void unknown_and_contradicting_codes_are_named() {
        Location unknown = locator.locate(new Place(null, "999999999", null, null, null), "", "");
        assertThat(unknown.place().district()).isNull();
        assertThat(unknown.evidence()).anyMatch(e -> e.contains("999999999"));
        Location contrary =
                locator.locate(new Place("110102", "110101009", null, null, null), "", "");
        assertThat(contrary.ambiguous()).isTrue();
        assertThat(contrary.place().district()).isNull();
    }

    @Test
    void a_name_outside_what_was_given_changes_nothing() {
        Place given = new Place("110101", "110101004", null, null, "东直门街道");
        assertThat(locator.locate(given, "", "").place().street()).isEqualTo("110101004");
    }

    @Test
    void nothing_known_is_nothing_found() {
        assertThat(locator.locate("某地").place()).isEqualTo(new Place(null, null, null, null, "某地"));
    }
}
