/** The Chinese name of every code on the wire. */
@NullMarked
@CheckReturnValue
package org.jiesu.webapi.vocabulary;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
