/** The topics this service reads. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.adapter.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
