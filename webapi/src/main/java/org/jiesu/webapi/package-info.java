/**
 * The seam to HTTP: problems, callers and their units, entity tags, cursors, idempotency keys and
 * strict bodies.
 */
@NullMarked
@CheckReturnValue
package org.jiesu.webapi;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
