/** What the running system carries, as programs anybody can run. They print; they do not judge. */
@NullMarked
@CheckReturnValue
package org.jiesu.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
