/** Events in and events out. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.adapter.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
