/** The state of a ticket and every decision on it, as values. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.domain.ticket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
