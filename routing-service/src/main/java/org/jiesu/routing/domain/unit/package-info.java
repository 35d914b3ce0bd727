/** Who can handle a complaint. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.unit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
