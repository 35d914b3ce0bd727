package org.jiesu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenMessagesTest {
    private static final List<String> REQUIRED =
            List.of("specversion", "id", "source", "type", "subject", "time", "sequence", "actor");

    static List<Golden> messages() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void decodes_and_loses_nothing(Golden golden) throws Exception {
        JsonNode again = Wire.JSON.readTree(Wire.JSON.writeValueAsString(golden.decoded()));
        assertThat(without(again, golden.value())).as("lost of " + golden).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void obeys_its_schema(Golden golden) {
        assertThat(Schema.of(golden.type()).faults(golden.value())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_field_of_a_later_version_disturbs_nobody(Golden golden) {
        ObjectNode later = ((ObjectNode) golden.value()).deepCopy();
        later.putObject("fieldOfALaterVersion").put("answer", 42);
        assertThat(new Golden(golden.file(), message(later)).decoded()).isEqualTo(golden.decoded());
        assertThat(Schema.of(golden.type()).faults(later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void carries_what_the_envelope_promises(Golden golden) {
        assertThat(REQUIRED).allSatisfy(name -> assertThat(golden.header(name)).isNotEmpty());
        assertThat(golden.header("specversion")).isEqualTo("1.0");
        assertThat(golden.header("type")).isEqualTo(golden.type());
        assertThat(UUID.fromString(golden.header("id")).version()).isEqualTo(7);
        assertThat(golden.header("source")).startsWith("/");
        assertThat(Long.parseLong(golden.header("sequence"))).isPositive();
        assertThat(Instant.parse(golden.header("time"))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void has_the_key_and_topic_of_its_event(Golden golden) {
        Event event = golden.decoded();
        Topic topic = Topic.named(golden.message().path("topic").asText());
        assertThat(golden.message().path("key").asText()).isEqualTo(event.key());
        assertThat(EventTypes.on(topic)).contains(event.getClass());
    }

    @Test
    void a_lost_field_would_be_seen() throws Exception {
        JsonNode before = Wire.JSON.readTree("{\"a\":1,\"b\":{\"c\":[{\"d\":2}]},\"e\":null}");
        JsonNode after = Wire.JSON.readTree("{\"a\":1,\"b\":{\"c\":[{}]}}");
        assertThat(without(after, before)).containsExactly("/b/c/0/d");
        assertThat(without(before, before)).isEmpty();
    }

    /** The pointers of what {@code before} says and {@code after} does not; null says nothing. */
    private static List<String> without(JsonNode after, JsonNode before) {
        if (before.isObject()) {
            return before.properties().stream()
                    .map(Map.Entry::getKey)
                    .flatMap(name -> within(name, after.path(name), before.path(name)))
                    .toList();
        }
        if (before.isArray() && after.size() == before.size()) {
            return IntStream.range(0, before.size())
                    .boxed()
                    .flatMap(i -> within("" + i, after.path(i), before.path(i)))
                    .toList();
        }
        return before.isNull() || before.equals(after) ? List.of() : List.of("");
    }

    private static Stream<String> within(String name, JsonNode after, JsonNode before) {
        return without(after, before).stream().map(pointer -> "/" + name + pointer);
    }

    private static JsonNode message(JsonNode value) {
        ObjectNode message = Wire.JSON.createObjectNode();
        message.set("value", value);
        return message;
    }
}
