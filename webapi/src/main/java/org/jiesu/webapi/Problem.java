package org.jiesu.webapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** An RFC 9457 answer, as it is on the wire. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors", "traceId"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        String traceId) {

    /** The media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }
}
