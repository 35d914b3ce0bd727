/** Carrying decisions on tickets out. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.application.ticket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
