/** What the service tells the others. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.application.tell;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
