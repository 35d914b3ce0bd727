/** The processes the system consists of: how each is started, asked for its health, and stopped. */
@NullMarked
@CheckReturnValue
package org.jiesu.local.parts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
