/**
 * What every request passes before and after its resource: limits, identity, traces, and an answer
 * for every failure.
 */
@NullMarked
@CheckReturnValue
package org.jiesu.webapi.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
