/** Clocks follow what the other services tell of a ticket. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.application.follow;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
