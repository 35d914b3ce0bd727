/** Extensions are asked for and decided. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.application.extension;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
