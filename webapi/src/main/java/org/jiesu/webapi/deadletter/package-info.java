/** The dead letters of a service's consumers, for its administrators. */
@NullMarked
@CheckReturnValue
package org.jiesu.webapi.deadletter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
