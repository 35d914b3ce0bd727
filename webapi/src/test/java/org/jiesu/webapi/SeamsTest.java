package org.jiesu.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeamsTest {
    private final Cursors cursors =
            new Cursors("0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    @Test
    void a_cursor_gives_its_position_back() {
        List<String> position = List.of("2026-03-01T09:30:00+08:00", "", "井:盖", "7");
        assertThat(cursors.decode("q", cursors.encode("q", position))).isEqualTo(position);
        assertThat(cursors.decode("q", cursors.encode("q", List.of()))).isEmpty();
    }

    @Test
    void a_cursor_of_another_query_key_or_hand_is_refused() {
        String cursor = cursors.encode("q", List.of("1"));
        Cursors others = new Cursors(new byte[16]);
        assertThatThrownBy(() -> cursors.decode("p", cursor)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> others.decode("q", cursor)).isInstanceOf(ProblemException.class);
        for (int i = 0; i < cursor.length() - 1; i++) {
            String altered =
                    cursor.substring(0, i)
                            + (cursor.charAt(i) == 'A' ? 'B' : 'A')
                            + cursor.substring(i + 1);
            assertThatThrownBy(() -> cursors.decode("q", altered))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "====", "é"})
    void what_is_no_cursor_is_refused(String cursor) {
        assertThatThrownBy(() -> cursors.decode("q", cursor)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_short_key_is_no_key() {
        assertThatThrownBy(() -> new Cursors(new byte[8]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "110101009, 110101009, true",
        "110101009, 110101010, false",
        "110101, 110101009, true",
        "110101, 110101009001, true",
        "110101, 110101-ZJW, false",
        "110101, 110102009, false",
        "110101009, 110101009001, false",
        "BJ-WATER, BJ-WATER, true",
    })
    void a_unit_sees_itself_and_a_district_its_streets(String mine, String other, boolean seen) {
        assertThat(UnitScope.of(Set.of(mine)).permits(other)).isEqualTo(seen);
        assertThat(UnitScope.ALL.permits(other)).isTrue();
        assertThat(UnitScope.of(Set.of()).permits(other)).isFalse();
    }

    @Test
    void a_handler_is_bound_to_its_units_and_others_are_not() {
        Caller handler = new Caller("h", Set.of(Role.HANDLER), Set.of("110101009"));
        assertThat(handler.scope()).isEqualTo(UnitScope.of(Set.of("110101009")));
        assertThat(handler.actor().unit()).isEqualTo("110101009");
        assertThat(new Caller("s", Set.of(Role.SUPERVISOR), Set.of()).scope().all()).isTrue();
        assertThat(new Caller("n", Set.of(), Set.of()).scope().permits("110101009")).isFalse();
    }

    @Test
    void a_change_names_the_version_it_is_based_on() {
        assertThat(EntityTags.required(EntityTags.of(7))).isEqualTo(7);
        assertThatThrownBy(() -> EntityTags.required(null))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.type().status()).isEqualTo(428));
        for (String tag : List.of("7", "W/\"7\"", "\"x\"", "*", "\"9999999999999999999\"")) {
            assertThatThrownBy(() -> EntityTags.required(tag))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            p -> assertThat(p.type().status()).isEqualTo(412));
        }
        assertThat(EntityTags.held("\"6\", W/\"7\"", 7)).isTrue();
        assertThat(EntityTags.held("\"6\"", 7)).isFalse();
    }

    @Test
    void times_go_out_with_the_offset_of_the_city() {
        assertThat(CityTime.format(Instant.parse("2026-02-28T16:00:00Z")))
                .isEqualTo("2026-03-01T00:00:00+08:00");
        assertThat(CityTime.parse("2026-03-01T00:00:00+08:00"))
                .isEqualTo(CityTime.parse("2026-02-28T16:00:00Z"));
    }

    @Test
    void a_page_ends_where_the_rows_end() {
        assertThat(Page.of(List.of(1, 2), 2, last -> "after " + last))
                .isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.of(List.of(1, 2, 3), 2, last -> "after " + last))
                .isEqualTo(new Page<>(List.of(1, 2), "after 2"));
        assertThat(Page.limit(null)).isEqualTo(50);
        assertThatThrownBy(() -> Page.limit(0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void every_kind_of_problem_has_an_address_of_its_own() {
        assertThat(ProblemType.values()).extracting(ProblemType::uri).doesNotHaveDuplicates();
        assertThat(ProblemType.of(418).status()).isEqualTo(400);
        assertThat(ProblemType.of(599)).isEqualTo(ProblemType.INTERNAL);
        assertThat(Problems.unavailable(Duration.ofMillis(10), "x").headers())
                .containsEntry("Retry-After", "1");
    }

    @Test
    void an_idempotency_key_is_visible_ascii() {
        Caller caller = new Caller("o", Set.of(), Set.of());
        assertThat(KeyedRequest.of(caller, null, "/x", new byte[0])).isNull();
        assertThatThrownBy(() -> KeyedRequest.of(caller, "a b", "/x", new byte[0]))
                .isInstanceOf(ProblemException.class);
        assertThat(KeyedRequest.of(caller, "k", "/x", new byte[0]))
                .isNotEqualTo(KeyedRequest.of(caller, "k", "/y", new byte[0]));
    }
}
