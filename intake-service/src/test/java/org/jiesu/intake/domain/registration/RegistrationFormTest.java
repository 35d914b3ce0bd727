package org.jiesu.intake.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationFormTest {

    private final RegistrationForm form =
            new RegistrationForm(new Limits(100, 1000, 30, 200, 60, 20, 10), "12345");

    @Test
    void the_example_of_the_front_door_is_right() {
        Registration registration = right(form.fromDesk(example()));
        assertThat(registration.source()).isEqualTo("12345");
        assertThat(registration.urgency()).isEqualTo(Urgency.ORDINARY);
        assertThat(registration.reporter().phone())
                .isEqualTo(Phone.parse("13800138000").orElseThrow());
        assertThat(registration.place().key()).isEqualTo("110101009|胡家园小区");
    }

    @Test
    void channel_nature_content_and_a_phone_are_enough() {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "WEB");
        body.put("nature", "HELP");
        body.put("content", "路灯不亮\n三天了");
        body.put("reporter", Map.of("phone", "+86 138-0013-8000"));
        Registration registration = right(form.fromDesk(body));
        assertThat(registration.title()).isEqualTo("路灯不亮");
        assertThat(registration.reporter().phone())
                .isEqualTo(Phone.parse("13800138000").orElseThrow());
    }

    @Test
    void an_empty_body_names_everything_that_is_missing() {
        assertThat(pointers(form.fromDesk(Map.of())))
                .containsExactlyInAnyOrder("/channel", "/nature", "/content", "/reporter/phone");
    }

    @Test
    void an_anonymous_reporter_needs_no_phone() {
        Map<String, Object> body = example();
        body.put("reporter", Map.of("anonymous", true));
        assertThat(form.fromDesk(body)).isInstanceOf(Checked.Right.class);
    }

    @ParameterizedTest
    @CsvSource({
        "channel,FAX,/channel",
        "nature,1,/nature",
        "urgency,SOON,/urgency",
        "category,pm 03,/category",
        "source,a b,/source",
        "externalNumber,'a b',/externalNumber",
        "accusedUnit,东直门,/accusedUnit",
        "title,a\u0000b,/title",
        "registeredAt,2020-01-01,/registeredAt",
        "reporter,王某,/reporter",
        "place,北京,/place",
        "tags,急,/tags",
    })
    void a_wrong_field_is_named(String field, String value, String pointer) {
        Map<String, Object> body = example();
        body.put(field, value);
        assertThat(pointers(form.fromDesk(body))).contains(pointer);
    }

    @Test
    void codes_lie_inside_each_other() {
        Map<String, Object> body = example();
        body.put(
                "place",
                Map.of("district", "110101", "street", "110102009", "community", "110101009001"));
        assertThat(pointers(form.fromDesk(body)))
                .containsExactly("/place/street", "/place/community");
        body.put("place", Map.of("community", "110101009001"));
        assertThat(right(form.fromDesk(body)).place().street()).isEqualTo("110101009");
    }

    @Test
    void a_system_must_name_source_and_number() {
        assertThat(pointers(form.fromSystem(example())))
                .containsExactlyInAnyOrder("/source", "/externalNumber");
    }

    @Test
    void faults_never_repeat_what_was_given() {
        Map<String, Object> body = example();
        body.put("13911112222", "x");
        body.put("reporter", Map.of("phone", "王小明", "王小明", 1));
        List<Fault> faults = ((Checked.Wrong<Registration>) form.fromDesk(body)).faults();
        assertThat(faults.toString()).doesNotContain("王小明", "13911112222");
        assertThat(faults).extracting(Fault::pointer).contains("", "/reporter/phone", "/reporter");
    }

    @Test
    void nothing_of_the_reporter_shows_in_a_log() {
        assertThat(right(form.fromDesk(example())).toString())
                .doesNotContain("13800138000", "王小明", "地锁", "5号楼");
    }

    @Test
    void a_thousand_hostile_bodies_are_answered() {
        Random random = new Random(12345);
        for (int i = 0; i < 1000; i++) {
            Map<String, Object> body = example();
            for (String key : new ArrayList<>(body.keySet())) {
                if (random.nextInt(3) == 0) {
                    body.put(key, hostile(random, 3));
                }
            }
            assertThat(form.fromDesk(body)).isNotNull();
        }
    }

    private static Object hostile(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> "x".repeat(random.nextInt(3000));
            case 1 -> random.nextLong();
            case 2 -> "\ud800";
            case 3 -> "'; drop table ticket; --\u0000";
            case 4 -> true;
            case 5 -> Double.NaN;
            case 6 -> "";
            case 7 -> Arrays.asList(hostile(random, depth - 1), null);
            default ->
                    Map.of("a/b~", hostile(random, depth - 1), "phone", hostile(random, depth - 1));
        };
    }

    static Map<String, Object> example() {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "PHONE");
        body.put("nature", "COMPLAINT");
        body.put("title", "小区停车位被私装地锁");
        body.put("content", "胡家园小区5号楼前有人私装地锁,多次反映物业不管。");
        body.put(
                "reporter",
                Map.of(
                        "name",
                        "王小明",
                        "phone",
                        "13800138000",
                        "anonymous",
                        false,
                        "confidential",
                        false));
        Map<String, Object> place = new HashMap<>();
        place.put("district", "110101");
        place.put("street", "110101009");
        place.put("community", null);
        place.put("compound", "胡家园小区");
        place.put("address", "东直门街道胡家园小区5号楼");
        body.put("place", place);
        body.put("category", null);
        body.put("urgency", "ORDINARY");
        body.put("externalNumber", null);
        body.put("accusedUnit", null);
        body.put("tags", List.of());
        return body;
    }

    private static Registration right(Checked<Registration> checked) {
        assertThat(checked).isInstanceOf(Checked.Right.class);
        return ((Checked.Right<Registration>) checked).value();
    }

    private static List<String> pointers(Checked<Registration> checked) {
        return ((Checked.Wrong<Registration>) checked)
                .faults().stream().map(Fault::pointer).toList();
    }
}
