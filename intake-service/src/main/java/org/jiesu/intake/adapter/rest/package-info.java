/** The front door of intake. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.adapter.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
