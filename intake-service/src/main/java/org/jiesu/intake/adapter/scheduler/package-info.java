/** What intake does by itself. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.adapter.scheduler;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
