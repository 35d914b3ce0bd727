/** What decisions are taken by, and telling others of it. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.application.reference;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
