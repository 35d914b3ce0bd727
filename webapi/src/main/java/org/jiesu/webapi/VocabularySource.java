package org.jiesu.webapi;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/**
 * Codes with their Chinese names that live in tables, as a bean of the service; fixed ones stand in
 * its {@code vocabulary.json}.
 */
public interface VocabularySource {
    /** By kind ({@code "category"}), code and name. */
    Uni<Map<String, Map<String, String>>> vocabulary();
}
