/** An invented city life, played through the same interfaces people use. */
@NullMarked
@CheckReturnValue
package org.jiesu.client.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
