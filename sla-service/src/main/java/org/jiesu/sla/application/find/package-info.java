/** What people look up. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.application.find;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
