package org.jiesu.webapi.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a path has (the Allow header of a 405), from the API document made at build time.
 */
final class AllowedMethods {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final List<Entry> entries;

    private AllowedMethods(List<Entry> entries) {
        this.entries = entries;
    }

    /** Of this application; read once. */
    static AllowedMethods ofApplication() {
        return Holder.INSTANCE;
    }

    static AllowedMethods of(@Nullable JsonNode document) {
        List<Entry> entries = new ArrayList<>();
        if (document != null) {
            document.path("paths")
                    .properties()
                    .forEach(path -> entries.add(entry(path.getKey(), path.getValue())));
        }
        return new AllowedMethods(entries);
    }

    /** Comma-separated upper case names; {@code OPTIONS} alone for a path nobody described. */
    String on(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        entries.stream()
                .filter(e -> e.path().matcher(path).matches())
                .forEach(e -> methods.addAll(e.methods()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Entry entry(String template, JsonNode operations) {
        StringBuilder regex = new StringBuilder();
        for (String part : template.split("/", -1)) {
            regex.append(regex.isEmpty() && part.isEmpty() ? "" : "/");
            regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        Set<String> methods = new TreeSet<>();
        operations
                .fieldNames()
                .forEachRemaining(name -> {
                    if (METHODS.contains(name)) {
                        methods.add(name.toUpperCase(Locale.ROOT));
                    }
                });
        return new Entry(Pattern.compile(regex + "/?"), methods);
    }

    private record Entry(Pattern path, Set<String> methods) {}

    private static final class Holder {
        static final AllowedMethods INSTANCE = of(read());

        private static @Nullable JsonNode read() {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try (InputStream in = loader.getResourceAsStream(DOCUMENT)) {
                return in == null ? null : new JsonMapper().readTree(in);
            } catch (IOException e) {
                throw new UncheckedIOException("Expected " + DOCUMENT + " to be JSON", e);
            }
        }
    }
}
