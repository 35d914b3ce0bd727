package org.jiesu.webapi.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jiesu.webapi.ProblemException;

/**
 * Failures that never reach a resource: unknown paths, bad addresses, bodies cut off or too large.
 */
@ApplicationScoped
class OuterFailures {
    private static final int[] BARE = {400, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 503};

    void register(@Observes Router router) {
        for (int status : BARE) {
            router.errorHandler(status, this::answer);
        }
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null) {
            Answers.send(
                    Failures.status(context.statusCode() < 400 ? 404 : context.statusCode()),
                    context);
            return;
        }
        ProblemException problem =
                context.statusCode() >= 400 && context.statusCode() < 500
                        ? Failures.status(context.statusCode())
                        : Failures.problem(failure);
        Answers.log(problem, failure, context);
        Answers.send(problem, context);
    }
}
