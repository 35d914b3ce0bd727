package org.jiesu.webapi;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer that can be given again, to the letter.
 *
 * @param body JSON text; empty for none
 * @param location of what was made, as a path
 * @param etag quotes included
 */
public record StoredAnswer(
        int status, String body, @Nullable String location, @Nullable String etag) {

    /** The answer as JAX-RS wants it. */
    public Response response() {
        Response.ResponseBuilder response = Response.status(status);
        if (!body.isEmpty()) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        return response.build();
    }
}
