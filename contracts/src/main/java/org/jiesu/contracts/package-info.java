/** What is on the wire: the events between the services, their envelope and their topics. */
@NullMarked
@CheckReturnValue
package org.jiesu.contracts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
