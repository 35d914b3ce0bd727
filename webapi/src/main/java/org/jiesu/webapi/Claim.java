package org.jiesu.webapi;

/** What is known of a key that a request wants to use. */
public sealed interface Claim {
    /** Nobody used it: do the work and store its answer in the same transaction. */
    record Fresh() implements Claim {}

    /** The same request again: give the same answer. */
    record Repeat(StoredAnswer answer) implements Claim {}

    /** Another request with this key: {@link Problems#keyReused}. */
    record Mismatch() implements Claim {}

    /** The first request is not finished: {@link Problems#keyInProgress}. */
    record InProgress() implements Claim {}
}
