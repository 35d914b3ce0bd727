package org.jiesu.webapi.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jiesu.webapi.Problem;
import org.jiesu.webapi.ProblemException;
import org.jiesu.webapi.ProblemType;

/** Turns a refusal into its answer, inside and outside of JAX-RS, and logs what was our fault. */
final class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer");

    private Answers() {}

    /** The answer for a resource's failure. */
    static Response response(Throwable failure, RoutingContext context) {
        ProblemException problem = Failures.problem(failure);
        log(problem, failure, context);
        Response.ResponseBuilder response =
                Response.status(problem.type().status())
                        .type(Problem.MEDIA_TYPE)
                        .entity(body(problem, context));
        headers(problem).forEach(response::header);
        return response.build();
    }

    /** Answers a request that no resource answers. */
    static void send(ProblemException problem, RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.type().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers(problem).forEach(response::putHeader);
        response.end(body(problem, context))
                .onFailure(gone -> LOG.debug("The client has gone", gone));
    }

    static void log(ProblemException problem, Throwable failure, RoutingContext context) {
        if (problem.type() == ProblemType.INTERNAL) {
            LOG.errorf(failure, "Failed to answer, trace %s", Traces.id(context));
        } else if (problem.type() == ProblemType.UNAVAILABLE) {
            LOG.warnf("Unavailable, trace %s: %s", Traces.id(context), failure.toString());
        }
    }

    private static Map<String, String> headers(ProblemException problem) {
        return problem.type() == ProblemType.UNAUTHENTICATED ? CHALLENGE : problem.headers();
    }

    private static String body(ProblemException problem, RoutingContext context) {
        try {
            return JSON.writeValueAsString(problem.problem(Traces.id(context)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem consists of texts and numbers", impossible);
        }
    }
}
