/** The folder in which one installation keeps its data, secrets, ports and logs. */
@NullMarked
@CheckReturnValue
package org.jiesu.local.home;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
