/** Whose duty a complaint is: versioned rules and the guards of law over them. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
