/** What the rings are wired with. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.adapter.config;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
