/** What must be so before anything is started, and what to do when it is not. */
@NullMarked
@CheckReturnValue
package org.jiesu.local.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
