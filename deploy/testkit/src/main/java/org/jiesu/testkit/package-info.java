/** Real servers for tests: one PostgreSQL and one Kafka per JVM, whichever way they come. */
@NullMarked
@CheckReturnValue
package org.jiesu.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
