/** One ticket's way through the units: its state, what is asked of it and what follows. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.ticket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
