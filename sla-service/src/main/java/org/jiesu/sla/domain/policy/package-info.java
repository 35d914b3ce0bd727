/** What a city promises: profiles of stages whose limits are data with a legal basis. */
@NullMarked
@CheckReturnValue
package org.jiesu.sla.domain.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
