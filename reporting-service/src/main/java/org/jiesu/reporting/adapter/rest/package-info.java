/** The reports, as JSON and as files. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.adapter.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
