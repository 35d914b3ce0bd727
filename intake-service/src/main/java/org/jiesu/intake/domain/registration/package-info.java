/** What a registration must say, and what is wrong with one that does not. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.domain.registration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
