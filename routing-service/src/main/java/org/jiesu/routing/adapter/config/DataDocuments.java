package org.jiesu.routing.adapter.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiesu.routing.application.reference.DataSet;
import org.jiesu.routing.application.reference.RuleDocuments;
import org.jiesu.routing.domain.catalogue.Catalogue;
import org.jiesu.routing.domain.catalogue.CatalogueData;
import org.jiesu.routing.domain.classify.ClassificationRules;
import org.jiesu.routing.domain.classify.Classifier;
import org.jiesu.routing.domain.place.Gazetteer;
import org.jiesu.routing.domain.place.GazetteerData;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.ticket.ReplyPolicy;
import org.jiesu.routing.domain.ticket.ReturnReasons;
import org.jiesu.routing.domain.ticket.Rulebook;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.Units;

/** Reads the data sets' JSON; what is misspelt, missing or contradictory is refused as a whole. */
public final class DataDocuments implements RuleDocuments {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /** A rule of the catalogue leaves out what it does not ask for. */
    private static final JsonMapper CATALOGUE =
            MAPPER.rebuild()
                    .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private record TaxonomyDocument(long version, List<Category> categories) {}

    private record UnitsDocument(long version, LocalDate validFrom, List<Unit> units) {}

    private record VersionOnly(long version) {}

    private final ZoneId zone;

    /**
     * @param zone of the city, for the day a rule holds on
     */
    public DataDocuments(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Map<DataSet, String> shipped() {
        Map<DataSet, String> documents = new EnumMap<>(DataSet.class);
        for (DataSet set : DataSet.values()) {
            documents.put(set, resource("/data/" + set.file()));
        }
        return documents;
    }

    private static String resource(String name) {
        try (InputStream in = DataDocuments.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Expected a resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Rulebook rulebook(Map<DataSet, String> documents) {
        TaxonomyDocument kinds = read(documents, DataSet.TAXONOMY, TaxonomyDocument.class);
        Taxonomy taxonomy = Taxonomy.of(kinds.version(), kinds.categories());
        UnitsDocument units = read(documents, DataSet.UNITS, UnitsDocument.class);
        return new Rulebook(
                taxonomy,
                new Classifier(
                        read(documents, DataSet.CLASSIFICATION, ClassificationRules.class),
                        taxonomy),
                new Gazetteer(read(documents, DataSet.GAZETTEER, GazetteerData.class)),
                Units.of(units.version(), units.units()),
                new Catalogue(read(documents, DataSet.CATALOGUE, CatalogueData.class), taxonomy),
                read(documents, DataSet.REPLY_POLICY, ReplyPolicy.class),
                read(documents, DataSet.RETURN_REASONS, ReturnReasons.class),
                zone);
    }

    @Override
    public long versionOf(String document) {
        try {
            return MAPPER.readerFor(VersionOnly.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<VersionOnly>readValue(document)
                    .version();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a document with a version", e);
        }
    }

    @Override
    public LocalDate validFrom(Map<DataSet, String> documents) {
        return read(documents, DataSet.UNITS, UnitsDocument.class).validFrom();
    }

    private static <T> T read(Map<DataSet, String> documents, DataSet set, Class<T> type) {
        String document = documents.get(set);
        if (document == null) {
            throw new IllegalArgumentException("Expected a document for " + set);
        }
        try {
            return (set == DataSet.CATALOGUE ? CATALOGUE : MAPPER).readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a readable document for " + set, e);
        }
    }
}
