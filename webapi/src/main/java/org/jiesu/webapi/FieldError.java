package org.jiesu.webapi;

/**
 * One thing wrong with a request.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the body; a query or header parameter by
 *     its name
 * @param message what would be right, in Chinese
 */
public record FieldError(String pointer, String message) {}
