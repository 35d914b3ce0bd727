/** What happens by itself from time to time. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.adapter.scheduler;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
