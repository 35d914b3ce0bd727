/** Configuration, the shipped data and the beans wired by hand. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.adapter.config;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
