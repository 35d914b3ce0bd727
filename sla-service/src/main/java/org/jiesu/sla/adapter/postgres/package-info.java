/** The service's tables. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.adapter.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
