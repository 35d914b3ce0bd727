/** Files that are brought in. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.adapter.files;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
