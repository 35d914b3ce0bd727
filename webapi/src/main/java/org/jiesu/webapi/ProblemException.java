package org.jiesu.webapi;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A refusal with its answer. What it carries is shown to the client as it is; {@link Problems}
 * makes them.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    ProblemException(
            ProblemType type, String detail, List<FieldError> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** The kind, and with it status and title. */
    public ProblemType type() {
        return type;
    }

    /** The sentence for this occurrence, in Chinese. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** What is wrong, field by field; empty when no field is to blame. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Headers the answer needs besides its content type, such as Retry-After. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The answer's body. */
    public Problem problem(String traceId) {
        return new Problem(type.uri(), type.title(), type.status(), detail(), errors, traceId);
    }

    /** The same refusal, telling when it is worth another try; whole seconds, one at least. */
    public ProblemException retryAfter(Duration delay) {
        String seconds = Long.toString(Math.max(1, delay.toSeconds()));
        return new ProblemException(type, detail(), errors, Map.of("Retry-After", seconds));
    }
}
