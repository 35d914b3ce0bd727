/** Deciding where a complaint happened, with the names that speak for it. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.place;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
