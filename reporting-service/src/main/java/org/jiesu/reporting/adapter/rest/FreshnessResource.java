package org.jiesu.reporting.adapter.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How fresh the figures are. */
@Path("freshness")
@Authenticated
public class FreshnessResource {

    private final Asking asking;

    FreshnessResource(Asking asking) {
        this.asking = asking;
    }

    @GET
    @Operation(summary = "数据新鲜度:各主题已处理事件的最晚发生时间")
    public Uni<Freshness> freshness() {
        return asking.freshness();
    }
}
