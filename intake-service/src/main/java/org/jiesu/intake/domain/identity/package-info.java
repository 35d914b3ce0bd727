/** Ids that carry the time of registration, and the numbers people read out. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.domain.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
