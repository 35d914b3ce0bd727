/** Looks at the clocks when one falls due. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.adapter.scheduler;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
