/** What of a text must not leave intake in clear. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.domain.privacy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
