package org.jiesu.webapi;

import java.util.EnumSet;
import java.util.Set;
import org.jiesu.messaging.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name the user name of the token
 * @param roles of ours; what else the token says is dropped
 * @param units the units a handler works for
 */
public record Caller(String name, Set<Role> roles, Set<String> units) {
    private static final Set<Role> SEE_ALL = EnumSet.complementOf(EnumSet.of(Role.HANDLER));

    public Caller {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    /** Whether one of the roles is held. */
    public boolean has(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Handlers see the work of their units alone; which role may do what at all is the resource's
     * to say.
     */
    public UnitScope scope() {
        return roles.stream().anyMatch(SEE_ALL::contains) ? UnitScope.ALL : UnitScope.of(units);
    }

    /** Who did it, as events tell. */
    public Actor actor() {
        return new Actor(name, unit());
    }

    /** The unit a caller speaks for, when there is exactly one. */
    public @Nullable String unit() {
        return units.size() == 1 ? units.iterator().next() : null;
    }
}
