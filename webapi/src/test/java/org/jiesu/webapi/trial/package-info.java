/** The smallest service there can be: one resource that meets every limit and failure. */
@NullMarked
@CheckReturnValue
package org.jiesu.webapi.trial;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
