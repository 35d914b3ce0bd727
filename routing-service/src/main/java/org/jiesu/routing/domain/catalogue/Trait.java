package org.jiesu.routing.domain.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A facet's value found in a matter.
 *
 * @param unit whose it is, if the value says so
 * @param why in Chinese
 */
public record Trait(String facet, String value, @Nullable String unit, String why) {}
