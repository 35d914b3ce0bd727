/** One fact per ticket: what every service told of it, in whatever order it was told. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.domain.fact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
