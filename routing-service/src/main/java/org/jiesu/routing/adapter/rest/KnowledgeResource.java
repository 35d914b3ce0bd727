package org.jiesu.routing.adapter.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jiesu.routing.application.reference.RulesInForce;
import org.jiesu.routing.domain.catalogue.CatalogueData;
import org.jiesu.routing.domain.classify.Candidate;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.UnitKind;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.JsonFields;
import org.jiesu.webapi.Problems;
import org.jspecify.annotations.Nullable;

/** What routing knows: categories, places, units, duties; for anyone signed in. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class KnowledgeResource {

    /** What a text may be about, best first. */
    public record Classified(
            List<Candidate> candidates, boolean abstained, String version, List<String> evidence) {}

    /** Where a text says it is; codes, and the compound's name. */
    public record Located(
            @Nullable String district,
            @Nullable String street,
            @Nullable String community,
            @Nullable String compound,
            double confidence,
            boolean ambiguous,
            String version,
            List<String> evidence) {}

    /** Units of one version. */
    public record UnitList(long version, List<Unit> units) {}

    private final RulesInForce rules;

    KnowledgeResource(RulesInForce rules) {
        this.rules = rules;
    }

    /** What a text is about; decides nothing. */
    @POST
    @Path("classify")
    public Uni<Classified> classify(byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        String title = fields.text("title", 200);
        String content = fields.text("content", 10_000);
        if (title == null && content == null) {
            fields.error("content", "标题和内容至少填写一项");
        }
        fields.check();
        return rules.current()
                .map(rulebook ->
                        rulebook.classifier()
                                .classify(
                                        null,
                                        title == null ? "" : title,
                                        content == null ? "" : content))
                .map(KnowledgeResource::classified);
    }

    private static Classified classified(Classification c) {
        return new Classified(c.candidates(), c.abstained(), c.version(), c.evidence());
    }

    /** Where a text says something is; decides nothing. */
    @POST
    @Path("locate")
    public Uni<Located> locate(byte @Nullable [] body) {
        JsonFields fields = JsonBodies.object(body);
        String text = fields.requiredText("text", 10_000);
        fields.check();
        return rules.current()
                .map(rulebook -> rulebook.locator().locate(text))
                .map(KnowledgeResource::located);
    }

    private static Located located(Location location) {
        Place place = location.place();
        return new Located(
                place.district(),
                place.street(),
                place.community(),
                place.compound(),
                location.confidence(),
                location.ambiguous(),
                location.version(),
                location.evidence());
    }

    /** All units, or those of one kind, or those right below one. */
    @GET
    @Path("units")
    public Uni<UnitList> units(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("parent") @Nullable String parent) {
        UnitKind wanted = kind(kind);
        return rules.current()
                .map(rulebook ->
                        new UnitList(
                                rulebook.units().version(),
                                rulebook.units().units().stream()
                                        .filter(unit -> wanted == null || unit.kind() == wanted)
                                        .filter(unit ->
                                                parent == null || parent.equals(unit.parent()))
                                        .toList()));
    }

    private static @Nullable UnitKind kind(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(UnitKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        Problems.invalid("kind", "必须是以下之一: " + Arrays.toString(UnitKind.values())));
    }

    /** The duty catalogue in force. */
    @GET
    @Path("catalogue")
    public Uni<CatalogueData> catalogue() {
        return rules.current().map(rulebook -> rulebook.catalogue().data());
    }
}
