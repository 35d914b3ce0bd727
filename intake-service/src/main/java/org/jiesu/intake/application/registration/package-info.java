/** Taking complaints in, many in one transaction. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.application.registration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
