package org.jiesu.routing.domain.taxonomy;

import org.jspecify.annotations.Nullable;

/**
 * A kind of matter. Codes are never given to another kind.
 *
 * @param parent code of the kind above, null on the first level
 */
public record Category(String code, String name, @Nullable String parent) {}
