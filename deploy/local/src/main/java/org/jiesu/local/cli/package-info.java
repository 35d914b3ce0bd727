/** The commands a person types. */
@NullMarked
@CheckReturnValue
package org.jiesu.local.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
