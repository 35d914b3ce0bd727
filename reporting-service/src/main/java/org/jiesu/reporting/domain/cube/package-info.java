/** Small daily sums over the facts, kept by adding differences. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.domain.cube;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
