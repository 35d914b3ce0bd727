package org.jiesu.reporting.adapter.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiesu.reporting.application.figure.Axis;

/** Chinese names of codes and the definitions of the figures; both are data. */
@Singleton
class Vocabulary {

    static final String ALL = "ALL";
    static final String UNKNOWN = "UNKNOWN";

    /** How a figure came about: version, name, formula, base, population, exclusions. */
    record Definition(
            String version,
            String name,
            String formula,
            String base,
            String population,
            String exclusions) {}

    private final Map<String, Map<String, String>> names;
    private final Map<String, Definition> definitions;

    Vocabulary(ObjectMapper mapper) {
        this.names = new HashMap<>();
        for (URL file : files("vocabulary.json")) {
            names.putAll(
                    read(mapper, file, new TypeReference<Map<String, Map<String, String>>>() {}));
        }
        this.definitions = new HashMap<>();
        for (URL file : files("data/definitions.json")) {
            definitions.putAll(read(mapper, file, new TypeReference<Map<String, Definition>>() {}));
        }
    }

    String name(String kind, String code) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(code, code);
    }

    /** The name of a report's row: its own, its code's, or that it is unknown. */
    String rowName(Axis axis, String key, String name) {
        if (axis == Axis.NONE) {
            return name("key", ALL);
        }
        if (name.isEmpty()) {
            return name("key", UNKNOWN);
        }
        return key.equals(name) ? name(axis.name().toLowerCase(Locale.ROOT), key) : name;
    }

    Definition definition(String report) {
        Definition definition = definitions.get(report);
        if (definition == null) {
            throw new IllegalStateException("Expected a definition of " + report);
        }
        return definition;
    }

    private static List<URL> files(String name) {
        try {
            List<URL> files =
                    Collections.list(
                            Thread.currentThread().getContextClassLoader().getResources(name));
            if (files.isEmpty()) {
                throw new IllegalStateException("Expected " + name + " in the service");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to find " + name, e);
        }
    }

    private static <T> T read(ObjectMapper mapper, URL file, TypeReference<T> type) {
        try {
            return mapper.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + file, e);
        }
    }
}
