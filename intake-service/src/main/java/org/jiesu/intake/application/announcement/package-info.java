/** What intake tells the other services. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.application.announcement;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
