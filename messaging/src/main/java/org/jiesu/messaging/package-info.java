/**
 * The seam between database and Kafka: one transaction for state, events and checkpoints; a relay
 * that tells the events; consumers that take each event in exactly once.
 */
@NullMarked
@CheckReturnValue
package org.jiesu.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
