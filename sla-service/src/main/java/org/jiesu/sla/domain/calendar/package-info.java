/**
 * Which time counts, and when an amount of it has run out: pure, in the city's zone, explained step
 * by step.
 */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.domain.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
