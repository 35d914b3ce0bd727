/** A real PostgreSQL from Maven artifacts, as a process of its own. */
@NullMarked
@CheckReturnValue
package org.jiesu.local.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
