/** The service's HTTP interface. */
@NullMarked
@CheckReturnValue
package org.jiesu.routing.adapter.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
