package org.jiesu.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    enum Nature {
        COMPLAINT,
        THANKS
    }

    @Test
    void good_values_come_out_as_they_went_in() {
        JsonFields fields =
                fields(
                        """
                        {"nature":"THANKS","text":"一\\n二","days":3,"at":"2026-03-01T01:30:00Z","on":true,
                         "id":"0195bd4c-7a2b-7c3d-8e4f-0123456789ab","tags":["a","b"],"hours":[{"from":9}],"gone":null}\
                        """);
        assertThat(fields.requiredChoice("nature", Nature.class)).isEqualTo(Nature.THANKS);
        assertThat(fields.requiredText("text", 3)).isEqualTo("一\n二");
        assertThat(fields.requiredInteger("days", 1, 3)).isEqualTo(3);
        assertThat(fields.requiredInstant("at")).isEqualTo(Instant.parse("2026-03-01T01:30:00Z"));
        assertThat(fields.requiredFlag("on")).isTrue();
        assertThat(fields.id("id")).hasToString("0195bd4c-7a2b-7c3d-8e4f-0123456789ab");
        assertThat(fields.texts("tags", 2, 1)).containsExactly("a", "b");
        assertThat(fields.objects("hours", 1))
                .singleElement()
                .satisfies(h -> assertThat(h.integer("from", 0, 24)).isEqualTo(9));
        assertThat(fields.text("gone", 5)).isNull();
        assertThat(fields.has("gone")).isFalse();
        fields.check();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"x\":5}|text",
                "{\"x\":\"12345678901\"}|text",
                "{\"x\":\"a\\u0000\"}|text",
                "{\"x\":\"\\ud83d\"}|text",
                "{\"x\":\"\\u001b[31m\"}|text",
                "{\"x\":\"5\"}|integer",
                "{\"x\":5.0}|integer",
                "{\"x\":11}|integer",
                "{\"x\":1e400}|integer",
                "{\"x\":99999999999999999999}|integer",
                "{\"x\":\"FAX\"}|choice",
                "{\"x\":\"thanks\"}|choice",
                "{\"x\":1}|flag",
                "{\"x\":\"true\"}|flag",
                "{\"x\":\"2026-03-01T09:30:00\"}|instant",
                "{\"x\":\"2026-02-30T09:30:00+08:00\"}|instant",
                "{\"x\":\"+999999999-01-01T00:00:00Z\"}|instant",
                "{\"x\":\"1-1-1-1-1\"}|id",
                "{\"x\":{}}|texts",
                "{\"x\":[\"a\",\"b\",\"c\"]}|texts",
                "{\"x\":[]}|object",
            })
    void a_value_of_another_kind_is_named(String body, String kind) {
        JsonFields fields = fields(body);
        take(fields, kind);
        assertThat(errors(fields)).extracting(FieldError::pointer).contains("/x");
    }

    @Test
    void what_is_required_and_missing_is_named_once() {
        JsonFields fields = fields("{\"blank\":\" \",\"none\":null}");
        assertThat(fields.requiredText("blank", 5)).isNotNull();
        assertThat(fields.requiredText("none", 5)).isEmpty();
        assertThat(fields.requiredInteger("count", 1, 2)).isEqualTo(1);
        assertThat(errors(fields))
                .containsExactly(
                        new FieldError("/blank", "不能为空"),
                        new FieldError("/none", "必须填写"),
                        new FieldError("/count", "必须填写"));
    }

    @Test
    void unknown_fields_are_named_wherever_they_are() {
        JsonFields fields = fields("{\"place\":{\"street\":\"a\",\"zip/~\":1},\"x\\u0000\":1}");
        JsonFields place = Objects.requireNonNull(fields.object("place"));
        assertThat(place.text("street", 5)).isEqualTo("a");
        assertThat(errors(fields))
                .extracting(FieldError::pointer)
                .containsExactly("/x\uFFFD", "/place/zip~1~0");
    }

    @Test
    void a_hostile_body_buys_no_endless_answer() {
        StringBuilder body = new StringBuilder("{\"a0\":1");
        for (int i = 1; i < 5000; i++) {
            body.append(",\"a").append(i).append("\":1");
        }
        assertThat(errors(fields(body.append('}').toString()))).hasSizeLessThanOrEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1,\"a\":2}",
                "//\n{}",
                "{} x"
            })
    void what_is_no_json_is_refused_with_its_kind(String body) {
        assertThatThrownBy(() -> fields(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        p -> assertThat(p.type()).isEqualTo(ProblemType.MALFORMED_JSON));
    }

    @Test
    void depth_numbers_and_names_are_bounded() {
        for (String body :
                List.of(
                        "[".repeat(100_000),
                        "{\"a\":" + "9".repeat(1_000) + "}",
                        "{\"" + "n".repeat(1_000) + "\":1}")) {
            assertThatThrownBy(() -> fields(body)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void bytes_that_are_no_utf8_are_refused_and_a_byte_order_mark_is_not() {
        assertThatThrownBy(() ->
                        JsonBodies.object(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .hasMessageContaining("第 3 字节");
        fields("\uFEFF{}").check();
    }

    private static void take(JsonFields fields, String kind) {
        Object unused =
                switch (kind) {
                    case "text" -> fields.text("x", 10);
                    case "integer" -> fields.integer("x", 1, 10);
                    case "choice" -> fields.choice("x", Nature.class);
                    case "flag" -> fields.flag("x");
                    case "instant" -> fields.instant("x");
                    case "id" -> fields.id("x");
                    case "texts" -> fields.texts("x", 2, 5);
                    default -> fields.object("x");
                };
    }

    private static JsonFields fields(String body) {
        return JsonBodies.object(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FieldError> errors(JsonFields fields) {
        try {
            fields.check();
            return List.of();
        } catch (ProblemException problem) {
            return problem.errors();
        }
    }
}
