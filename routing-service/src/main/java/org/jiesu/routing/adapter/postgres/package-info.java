/** Tables. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.adapter.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
