/** Commands that use the running system the way anybody can: through its front door and topics. */
@NullMarked
@CheckReturnValue
package org.jiesu.client;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
