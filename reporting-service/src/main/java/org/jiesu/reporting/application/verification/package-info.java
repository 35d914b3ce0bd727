/** Counts again, on another way, and compares. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.application.verification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
