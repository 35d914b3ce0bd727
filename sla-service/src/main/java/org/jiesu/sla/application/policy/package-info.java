/** The policies and calendars in force. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.application.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
