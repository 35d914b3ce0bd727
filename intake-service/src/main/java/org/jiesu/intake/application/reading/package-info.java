/** What callers are shown of tickets. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.application.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
