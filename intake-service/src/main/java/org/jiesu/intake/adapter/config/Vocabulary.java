package org.jiesu.intake.adapter.config;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The Chinese names of codes, from the files {@code vocabulary.json} of this service. */
@Singleton
public class Vocabulary {

    private final Map<String, Map<String, String>> names;

    Vocabulary(ObjectMapper json) {
        this.names = read(json);
    }

    /** The code itself when it has no name. */
    public String of(String kind, String code) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(code, code);
    }

    private static Map<String, Map<String, String>> read(ObjectMapper json) {
        Map<String, Map<String, String>> all = new HashMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources("vocabulary.json"))) {
                all.putAll(json.readValue(file, new TypeReference<>() {}));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected vocabulary.json on the class path", e);
        }
    }
}
