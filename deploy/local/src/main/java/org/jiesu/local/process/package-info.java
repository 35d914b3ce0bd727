/** Processes that outlive the program that started them, and the ports they listen on. */
@NullMarked
@CheckReturnValue
package org.jiesu.local.process;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
