package org.jiesu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
    private static final Path RECORD = Wire.TEST_RESOURCES.resolve("schema-baseline.txt");
    private static final List<String> BEFORE =
            List.of("t.v1 /id required string:uuid", "t.v1 /note optional string");

    @Test
    void todays_schemas_stand_beside_the_recorded_ones() {
        List<String> now =
                Schema.all().stream().flatMap(schema -> schema.fields().stream()).toList();
        if (Wire.writes()) {
            TreeSet<String> both = new TreeSet<>(Wire.read(RECORD).lines().toList());
            both.addAll(Compatibility.recordable(List.copyOf(both), now));
            Wire.write(RECORD, String.join("\n", both) + "\n");
        }
        assertThat(Compatibility.faults(Wire.read(RECORD).lines().toList(), now))
                .as("what is only not recorded is recorded by -Djiesu.write=true")
                .isEmpty();
    }

    @Test
    void a_required_field_may_not_come() {
        assertThat(faultsWith("t.v1 /more required string"))
                .containsExactly("gained a required field t.v1 /more");
    }

    @Test
    void an_optional_field_may_come_and_is_recorded() {
        assertThat(faultsWith("t.v1 /more optional string"))
                .containsExactly("not recorded t.v1 /more");
    }

    @Test
    void a_new_type_may_come() {
        assertThat(faultsWith("u.v1 /id required string")).containsExactly("not recorded u.v1 /id");
    }

    @Test
    void no_field_may_go_or_change() {
        assertThat(Compatibility.faults(BEFORE, List.of("t.v1 /id required string")))
                .containsExactly(
                        "changed t.v1 /id from required string:uuid to required string",
                        "lost t.v1 /note");
    }

    @Test
    void what_was_required_stays_required() {
        assertThat(
                        Compatibility.faults(
                                BEFORE, List.of("t.v1 /id optional string:uuid", BEFORE.get(1))))
                .hasSize(1);
    }

    @Test
    void only_what_breaks_nothing_can_be_recorded() {
        String optional = "t.v1 /more optional string";
        List<String> now =
                List.of("t.v1 /id optional string:uuid", optional, "t.v1 /x required string");
        assertThat(Compatibility.recordable(BEFORE, now)).containsExactly(optional);
    }

    private static List<String> faultsWith(String line) {
        return Compatibility.faults(BEFORE, List.of(BEFORE.get(0), BEFORE.get(1), line));
    }
}
