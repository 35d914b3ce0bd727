/** All clocks of one ticket, and what the facts of the other services mean for them. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.domain.ticket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
