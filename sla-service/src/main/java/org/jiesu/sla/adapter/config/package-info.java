/** Settings, time and ids. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.adapter.config;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
