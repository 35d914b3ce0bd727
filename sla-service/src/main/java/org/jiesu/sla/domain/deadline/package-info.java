/** The life of one clock: what may happen to it, decided on its state. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.domain.deadline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
