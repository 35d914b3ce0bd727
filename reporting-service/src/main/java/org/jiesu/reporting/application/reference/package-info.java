/** The own copy of units, categories, places and compounds. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.application.reference;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
