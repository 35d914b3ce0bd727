package org.jiesu.routing.domain.unit;

import org.jspecify.annotations.Nullable;

/**
 * A body that handles complaints.
 *
 * @param parent code of the unit above it
 */
public record Unit(
        String code, UnitKind kind, String name, @Nullable String parent, boolean active) {}
