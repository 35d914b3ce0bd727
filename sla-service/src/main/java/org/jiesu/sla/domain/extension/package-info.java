/** A later due time, asked for by a unit and decided by a supervisor. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.domain.extension;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
