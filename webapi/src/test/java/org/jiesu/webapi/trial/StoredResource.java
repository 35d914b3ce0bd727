package org.jiesu.webapi.trial;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jiesu.messaging.Transactions;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.IdempotencyKeys;
import org.jiesu.webapi.KeyedRequest;
import org.jiesu.webapi.Role;
import org.jiesu.webapi.StoredAnswer;

/** Writes one row. */
@Path("stored")
@SuppressWarnings("NullAway.Init")
public class StoredResource {
    @Inject Transactions transactions;
    @Inject IdempotencyKeys keys;
    @Inject Callers callers;

    @POST
    @Path("{key}")
    @RolesAllowed(Role.Names.OPERATOR)
    public Uni<Response> store(@PathParam("key") String key) {
        KeyedRequest keyed = KeyedRequest.of(callers.current(), key, "/stored", new byte[0]);
        StoredAnswer answer = new StoredAnswer(201, "{}", "/stored/" + key, "\"1\"");
        return transactions
                .run(work -> keys.once(work, keyed, () -> Uni.createFrom().item(answer)))
                .map(StoredAnswer::response);
    }
}
