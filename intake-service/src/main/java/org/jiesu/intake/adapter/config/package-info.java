/** Settings of intake, and what is made of them. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.adapter.config;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
