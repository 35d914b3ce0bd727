/** Takes in what was told of tickets: log, facts and cubes in one transaction. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.application.fact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
