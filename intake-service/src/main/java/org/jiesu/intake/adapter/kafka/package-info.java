/** Topics intake reads and tells on. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.adapter.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
