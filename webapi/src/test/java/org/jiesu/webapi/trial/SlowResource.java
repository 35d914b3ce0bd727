package org.jiesu.webapi.trial;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import org.jiesu.messaging.Transactions;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.IdempotencyKeys;
import org.jiesu.webapi.KeyedRequest;
import org.jiesu.webapi.Role;
import org.jiesu.webapi.Shielded;
import org.jiesu.webapi.StoredAnswer;

/** Works until the test says that it may end. */
@Path("slow")
@Singleton
@SuppressWarnings("NullAway.Init")
public class SlowResource {
    final CompletableFuture<Void> entered = new CompletableFuture<>();
    final CompletableFuture<Void> gone = new CompletableFuture<>();
    final CompletableFuture<Void> goOn = new CompletableFuture<>();

    @Inject Transactions transactions;
    @Inject IdempotencyKeys keys;
    @Inject Callers callers;

    @POST
    @Path("{key}")
    @RolesAllowed(Role.Names.OPERATOR)
    public Uni<Response> work(@PathParam("key") String key, @Context HttpServerRequest request) {
        KeyedRequest keyed = KeyedRequest.of(callers.current(), key, "/slow", new byte[0]);
        request.connection().closeHandler(closed -> gone.complete(null));
        return Shielded.from(transactions.run(work -> keys.once(work, keyed, this::slowly)))
                .map(StoredAnswer::response);
    }

    private Uni<StoredAnswer> slowly() {
        entered.complete(null);
        return Uni.createFrom()
                .completionStage(goOn)
                .map(done -> new StoredAnswer(201, "{}", null, null));
    }
}
