/** Answers questions from the cubes, or from the facts where no cube carries them. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.application.figure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
