package org.jiesu.sla.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.adapter.rest.ExtensionsResource.ExtensionView;
import org.jiesu.sla.application.extension.Answer;
import org.jiesu.webapi.Caller;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.IdempotencyKeys;
import org.jiesu.webapi.KeyedRequest;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.Shielded;
import org.jiesu.webapi.StoredAnswer;
import org.jspecify.annotations.Nullable;

/** Carries a change out once, whoever still listens, and answers for it. */
@ApplicationScoped
class Desk {

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Callers callers;
    private final ObjectMapper json;

    Desk(Transactions transactions, IdempotencyKeys keys, Callers callers, ObjectMapper json) {
        this.transactions = transactions;
        this.keys = keys;
        this.callers = callers;
        this.json = json;
    }

    Caller caller() {
        return callers.current();
    }

    Uni<Response> once(
            @Nullable KeyedRequest request, int status, Function<UnitOfWork, Uni<Answer>> work) {
        return Shielded.from(
                        transactions.run(unit ->
                                keys.once(
                                        unit,
                                        request,
                                        () -> work.apply(unit).map(a -> stored(a, status)))))
                .map(StoredAnswer::response);
    }

    private StoredAnswer stored(Answer answer, int status) {
        return switch (answer) {
            case Answer.Done done ->
                    new StoredAnswer(status, text(ExtensionView.of(done.extension())), null, null);
            case Answer.Refused refused ->
                    throw Problems.conflict(refused.objection().text() + "。");
            case Answer.Unknown ignored -> throw Problems.notFound("没有这项任务或申请,或它不属于您的单位。");
        };
    }

    private String text(ExtensionView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a view to be JSON", e);
        }
    }
}
