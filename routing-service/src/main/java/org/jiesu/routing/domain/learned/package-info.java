/**
 * What a linear model, learnt from a city's own texts, says about a new one; and when it says
 * nothing.
 */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.learned;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
