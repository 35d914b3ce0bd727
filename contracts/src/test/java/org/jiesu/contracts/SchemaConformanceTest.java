package org.jiesu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Record and schema say the same, field by field and in both directions. */
class SchemaConformanceTest {
    private static final Map<Class<?>, String> WIRE_TYPES =
            Map.ofEntries(
                    Map.entry(String.class, "string"),
                    Map.entry(UUID.class, "string:uuid"),
                    Map.entry(Instant.class, "string:date-time"),
                    Map.entry(LocalDate.class, "string:date"),
                    Map.entry(Duration.class, "string:duration"),
                    Map.entry(int.class, "integer"),
                    Map.entry(long.class, "integer"),
                    Map.entry(Long.class, "integer"),
                    Map.entry(double.class, "number"),
                    Map.entry(BigDecimal.class, "number"),
                    Map.entry(boolean.class, "boolean"),
                    Map.entry(Boolean.class, "boolean"));

    static List<Schema> schemas() {
        return Schema.all();
    }

    @Test
    void every_event_type_has_a_schema_and_every_schema_an_event_type() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(Wire.SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            EventTypes.all().keySet().stream().map(t -> t + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void says_what_the_record_says(Schema schema) {
        assertSame(schema, EventTypes.named(schema.type()).orElseThrow(), schema.root());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void explains_itself(Schema schema) {
        assertThat(schema.root().path("$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.root().path("$id").asText())
                .isEqualTo("urn:jiesu:schema:" + schema.type());
        assertThat(schema.root().path("title").asText()).isNotBlank();
        assertThat(schema.root().path("description").asText()).isNotBlank();
        assertExplained(schema, schema.root());
    }

    private static void assertExplained(Schema schema, JsonNode object) {
        assertThat(object.path("additionalProperties").asBoolean(false))
                .as("a consumer ignores what it does not know")
                .isTrue();
        object.path("properties")
                .properties()
                .forEach(field -> {
                    JsonNode resolved = schema.resolved(field.getValue());
                    assertThat(resolved.path("description").asText())
                            .as(field.getKey())
                            .isNotBlank();
                    JsonNode items = schema.resolved(resolved.path("items"));
                    if (items.has("properties")) {
                        assertExplained(schema, items);
                    } else if (resolved.has("properties")) {
                        assertExplained(schema, resolved);
                    }
                });
    }

    private static void assertSame(Schema schema, Class<?> record, JsonNode object) {
        RecordComponent[] components = record.getRecordComponents();
        assertThat(object.path("properties").properties())
                .extracting(Map.Entry::getKey)
                .as(record.getSimpleName())
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        for (RecordComponent component : components) {
            String name = component.getName();
            assertThat(Schema.requires(object, name))
                    .as("%s.%s is required", record.getSimpleName(), name)
                    .isEqualTo(!component.getAnnotatedType().isAnnotationPresent(Nullable.class));
            assertType(
                    schema, component.getGenericType(), object.path("properties").path(name), name);
        }
    }

    private static void assertType(Schema schema, Type type, JsonNode field, String name) {
        JsonNode resolved = schema.resolved(field);
        if (type instanceof ParameterizedType list) {
            assertThat(wireType(resolved)).as(name).isEqualTo("array");
            assertType(
                    schema, list.getActualTypeArguments()[0], resolved.path("items"), name + "/*");
        } else if (type instanceof Class<?> nested && nested.isRecord()) {
            assertThat(wireType(resolved)).as(name).isEqualTo("object");
            assertSame(schema, nested, resolved);
        } else {
            assertThat(wireType(resolved)).as(name).isEqualTo(WIRE_TYPES.get(type));
        }
    }

    private static String wireType(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.get(0).asText() : type.asText();
        return schema.has("format") ? name + ":" + schema.get("format").asText() : name;
    }
}
