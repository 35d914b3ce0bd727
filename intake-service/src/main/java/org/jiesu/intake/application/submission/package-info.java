/** Complaints that other systems send as events. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.application.submission;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
