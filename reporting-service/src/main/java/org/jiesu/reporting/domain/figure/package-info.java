/** Windows of days and the change between two of them. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.domain.figure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
