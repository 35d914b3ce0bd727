/** Data the tests share. */
@org.jspecify.annotations.NullMarked
package org.jiesu.routing;
