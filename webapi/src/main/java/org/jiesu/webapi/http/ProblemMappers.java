package org.jiesu.webapi.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jiesu.webapi.ProblemException;

/**
 * Every failure of a resource leaves as a problem. The types named twice have mappers of the
 * framework's own.
 */
public class ProblemMappers {

    @ServerExceptionMapper
    public Response refused(ProblemException failure, RoutingContext context) {
        return Answers.response(failure, context);
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException failure, RoutingContext context) {
        return Answers.response(failure, context);
    }

    @ServerExceptionMapper
    public Response incomplete(AuthenticationCompletionException failure, RoutingContext context) {
        return Answers.response(failure, context);
    }

    @ServerExceptionMapper
    public Response anonymous(UnauthorizedException failure, RoutingContext context) {
        return Answers.response(failure, context);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext context) {
        return Answers.response(failure, context);
    }

    @ServerExceptionMapper
    public Response mistyped(MismatchedInputException failure, RoutingContext context) {
        return json(failure, context);
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException failure, RoutingContext context) {
        return json(failure, context);
    }

    @ServerExceptionMapper
    public Response status(WebApplicationException failure, RoutingContext context) {
        if (failure.getResponse().getStatus() == 400) {
            return json(failure, context);
        }
        Response answer = Answers.response(failure, context);
        if (answer.getStatus() != 405) {
            return answer;
        }
        String allow = AllowedMethods.ofApplication().on(context.normalizedPath());
        return Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure, RoutingContext context) {
        return Answers.response(failure, context);
    }

    private static Response json(Throwable failure, RoutingContext context) {
        Throwable told = InputFaults.ofJson(failure).map(Throwable.class::cast).orElse(failure);
        return Answers.response(told, context);
    }
}
