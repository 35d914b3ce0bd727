/** What a complaint can be about. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.taxonomy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
