package org.jiesu.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schema of one event type, as validator and as text. */
record Schema(String type, JsonNode root) {
    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static Schema of(String type) {
        try {
            String text = Wire.read(Wire.SCHEMAS.resolve(type + ".json"));
            return new Schema(type, Wire.JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Schema> all() {
        return EventTypes.all().keySet().stream().map(Schema::of).toList();
    }

    /** What is wrong with a value, in words. */
    List<String> faults(JsonNode value) {
        return FACTORY.getSchema(root, FORMATS_COUNT).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /**
     * Each field in one line, sorted as written: {@code <type> <pointer> <required|optional>
     * <what>}. What the compatibility of versions is judged by.
     */
    List<String> fields() {
        List<String> lines = new ArrayList<>();
        describe("", root, lines);
        return lines;
    }

    /** The schema behind a reference, or the schema itself. */
    JsonNode resolved(JsonNode schema) {
        JsonNode direct = schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
        String reference = direct.path("$ref").asText();
        return reference.isEmpty() ? direct : root.at(reference.substring(1));
    }

    private void describe(String pointer, JsonNode object, List<String> lines) {
        object.path("properties")
                .properties()
                .forEach(field -> {
                    String name = field.getKey();
                    boolean required = requires(object, name);
                    add(pointer + "/" + name, field.getValue(), required, lines);
                });
    }

    private void add(String pointer, JsonNode schema, boolean required, List<String> lines) {
        JsonNode resolved = resolved(schema);
        String presence = required ? "required" : "optional";
        String nullable = schema.has("anyOf") ? "|null" : "";
        lines.add("%s %s %s %s".formatted(type, pointer, presence, what(resolved) + nullable));
        describe(pointer, resolved, lines);
        if (resolved.has("items")) {
            add(pointer + "/*", resolved.get("items"), true, lines);
        }
    }

    static boolean requires(JsonNode object, String name) {
        for (JsonNode required : object.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String what(JsonNode schema) {
        List<String> types = new ArrayList<>();
        if (schema.get("type").isArray()) {
            schema.get("type").forEach(type -> types.add(type.asText()));
        } else {
            types.add(schema.get("type").asText());
        }
        String format = schema.has("format") ? ":" + schema.get("format").asText() : "";
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        String closed = values.isEmpty() ? "" : "{" + String.join(",", values) + "}";
        return String.join("|", types) + format + closed;
    }

    @Override
    public String toString() {
        return type;
    }
}
