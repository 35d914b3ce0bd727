/** Deciding what a complaint is about, with the words that speak for it. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.classify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
