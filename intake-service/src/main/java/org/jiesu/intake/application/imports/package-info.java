/** Files of complaints, brought in chunk by chunk. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.application.imports;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
