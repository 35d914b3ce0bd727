package org.jiesu.webapi;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, from the token of the current request. Ask at the beginning of a resource method. */
@ApplicationScoped
public class Callers {
    private static final String UNITS = "units";

    private final SecurityIdentity identity;

    @Inject
    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The signed-in caller; 401 when there is none. */
    public Caller current() {
        if (identity.isAnonymous()) {
            throw Problems.of(ProblemType.UNAUTHENTICATED, "请先登录。");
        }
        Set<Role> roles =
                identity.getRoles().stream()
                        .map(Role::named)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return new Caller(identity.getPrincipal().getName(), roles, units());
    }

    private Set<String> units() {
        Set<String> units = new LinkedHashSet<>();
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.claim(UNITS).orElse(null) instanceof Iterable<?> claimed) {
            claimed.forEach(unit -> units.add(plain(unit)));
        } else if (identity.getAttribute(UNITS) instanceof Iterable<?> given) {
            given.forEach(unit -> units.add(plain(unit)));
        }
        return units;
    }

    private static String plain(Object unit) {
        return unit instanceof jakarta.json.JsonString text ? text.getString() : unit.toString();
    }
}
