/** The three rates and the score made of them. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.domain.rates;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
