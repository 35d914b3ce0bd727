package org.jiesu.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message as some version of the product put it on the wire, kept for ever: {@code
 * golden/<type>/<n>-<name>.json} with topic, key, headers and value.
 */
record Golden(Path file, JsonNode message) {
    static final Path FOLDER = Wire.TEST_RESOURCES.resolve("golden");

    static List<Golden> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Golden::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return name().substring(0, name().indexOf('/'));
    }

    /** A CloudEvents attribute of the message; empty when it has none. */
    String header(String attribute) {
        return message.path("headers").path("ce_" + attribute).asText();
    }

    JsonNode value() {
        return message.path("value");
    }

    Event decoded() {
        Class<? extends Event> record = EventTypes.named(type()).orElseThrow();
        try {
            return Wire.JSON.treeToValue(value(), record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its place below the folder, with slashes everywhere. */
    String name() {
        return FOLDER.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public String toString() {
        return name();
    }

    private static Golden read(Path file) {
        try {
            return new Golden(file, Wire.JSON.readTree(Wire.read(file)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
