package org.jiesu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A golden message may be added and never edited: somebody's log holds it. */
class GoldenManifestTest {
    private static final Path MANIFEST = Golden.FOLDER.resolve("MANIFEST.sha256");

    @Test
    void no_golden_message_was_edited_or_removed() {
        Map<String, String> now = now();
        if (Wire.writes()) {
            Map<String, String> both = new TreeMap<>(now);
            both.putAll(manifest());
            Wire.write(MANIFEST, lines(both));
        }
        assertThat(differences(manifest(), now))
                .as("add lines by -Djiesu.write=true; a changed line means a changed message")
                .isEmpty();
    }

    @Test
    void an_edit_a_removal_and_an_unlisted_message_are_seen() {
        Map<String, String> before = Map.of("a.json", "1", "b.json", "2");
        Map<String, String> after = Map.of("b.json", "3", "c.json", "4");
        assertThat(differences(before, after))
                .containsExactly("removed a.json", "edited b.json", "not listed c.json");
    }

    private static List<String> differences(Map<String, String> before, Map<String, String> now) {
        Map<String, String> found = new TreeMap<>();
        before.forEach((name, hash) -> {
            if (!now.containsKey(name)) {
                found.put(name, "removed " + name);
            } else if (!hash.equals(now.get(name))) {
                found.put(name, "edited " + name);
            }
        });
        now.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> found.put(name, "not listed " + name));
        return List.copyOf(found.values());
    }

    private static Map<String, String> manifest() {
        return Wire.read(MANIFEST)
                .lines()
                .map(line -> line.split("  ", 2))
                .collect(
                        Collectors.toMap(
                                part -> part[1], part -> part[0], (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> now() {
        return Golden.all().stream()
                .collect(
                        Collectors.toMap(
                                Golden::name,
                                golden -> hash(Wire.read(golden.file())),
                                (a, b) -> a,
                                TreeMap::new));
    }

    private static String lines(Map<String, String> manifest) {
        return manifest.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
