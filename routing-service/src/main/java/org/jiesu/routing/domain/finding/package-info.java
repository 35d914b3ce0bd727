/** What is wrong with reference data, told before it is used. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.finding;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
