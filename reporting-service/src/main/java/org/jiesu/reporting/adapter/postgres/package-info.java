/** Log, facts, cubes and reference data in PostgreSQL. */
@NullMarked
@CheckReturnValue
package org.jiesu.reporting.adapter.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
