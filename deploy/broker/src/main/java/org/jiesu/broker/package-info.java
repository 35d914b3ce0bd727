/** The Kafka broker as the embedded default runs it: one process that is broker and controller. */
@NullMarked
@CheckReturnValue
package org.jiesu.broker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
