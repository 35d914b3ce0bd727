/** Encryption of personal data. */
@NullMarked
@CheckReturnValue
package org.jiesu.intake.adapter.crypto;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
