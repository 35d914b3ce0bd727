/** Stories through the front door: all services, a real broker, a real database. */
@NullMarked
package org.jiesu.acceptance;

import org.jspecify.annotations.NullMarked;
