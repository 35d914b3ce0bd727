/** What other services tell of a ticket, kept beside it. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.application.projection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
