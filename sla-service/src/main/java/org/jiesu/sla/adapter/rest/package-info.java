/** The front door of the clocks. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.adapter.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
