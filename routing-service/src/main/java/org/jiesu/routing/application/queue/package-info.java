/** What waits for whom. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.application.queue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
