/** Tables of intake. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.adapter.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
