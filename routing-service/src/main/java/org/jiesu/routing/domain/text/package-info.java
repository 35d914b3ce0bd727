/** Finding known phrases in what people write. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.domain.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
