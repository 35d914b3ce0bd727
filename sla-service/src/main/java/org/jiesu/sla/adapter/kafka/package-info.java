/** Events in and out, and how far we have read. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.adapter.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
