/** Rows of closed matters of earlier systems. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.domain.history;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
