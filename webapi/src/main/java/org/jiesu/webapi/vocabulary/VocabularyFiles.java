package org.jiesu.webapi.vocabulary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Every {@code vocabulary.json} on the class path, read once: this module's and the service's. */
@ApplicationScoped
class VocabularyFiles {
    private static final String NAME = "vocabulary.json";

    private final Map<String, Map<String, String>> vocabulary;

    @Inject
    VocabularyFiles(ObjectMapper json) {
        this.vocabulary = Collections.unmodifiableMap(read(json));
    }

    Map<String, Map<String, String>> vocabulary() {
        return vocabulary;
    }

    private static Map<String, Map<String, String>> read(ObjectMapper json) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources(NAME))) {
                all.putAll(
                        json.readValue(
                                file, new TypeReference<Map<String, Map<String, String>>>() {}));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Expected " + NAME + " to be kinds of codes with names", e);
        }
    }
}
