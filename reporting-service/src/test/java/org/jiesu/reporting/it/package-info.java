/** The service against a real broker and database. */
@NullMarked
package org.jiesu.reporting.it;

import org.jspecify.annotations.NullMarked;
