/** Keeping personal data unreadable, and showing it to those who may see it. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.application.privacy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
