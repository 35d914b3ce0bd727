/** What falls due is noticed: once, oldest first, never before its time. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.application.fire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
