package org.jiesu.webapi.vocabulary;

import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.webapi.VocabularySource;

/** Tells every code by kind with its Chinese name, for screens and for people who read answers. */
@Path("vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class VocabularyResource {
    private final VocabularyFiles files;
    private final List<VocabularySource> sources;

    @Inject
    VocabularyResource(VocabularyFiles files, @All List<VocabularySource> sources) {
        this.files = files;
        this.sources = sources;
    }

    /** {@code {"urgency":{"URGENT":"紧急"}}}, of this service. */
    @GET
    public Uni<Map<String, Map<String, String>>> vocabulary() {
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(VocabularySource::vocabulary)
                .collect()
                .asList()
                .map(this::merged);
    }

    private Map<String, Map<String, String>> merged(List<Map<String, Map<String, String>>> told) {
        Map<String, Map<String, String>> all = new TreeMap<>(files.vocabulary());
        told.forEach(all::putAll);
        return all;
    }
}
