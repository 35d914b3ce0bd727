/** The one door to the services, and the demo sign-in beside it. */
@NullMarked
@CheckReturnValue
package org.jiesu.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
