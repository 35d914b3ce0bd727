/** Tests against a real broker and database. */
@NullUnmarked
package org.jiesu.sla.adapter;

import org.jspecify.annotations.NullUnmarked;
