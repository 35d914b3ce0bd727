/** Whether all services tell the same story of the same tickets. */
@NullMarked
@CheckReturnValue
package org.jiesu.client.verify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
