/** Training a model from confirmed letters, its file, and the command line for both. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.adapter.training;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
