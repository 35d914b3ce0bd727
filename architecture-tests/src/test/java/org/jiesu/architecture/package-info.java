/** The rules of the house as tests, each shown to bite by a fixture that breaks it. */
@NullMarked
@CheckReturnValue
package org.jiesu.architecture;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
