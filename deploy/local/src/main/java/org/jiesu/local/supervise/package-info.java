/** Keeps every part running, and writes down what it knows for those who ask later. */
@NullMarked
@CheckReturnValue
package org.jiesu.local.supervise;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
