/** Load, decide, store and tell: tickets and the work on them. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.application.ticket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
