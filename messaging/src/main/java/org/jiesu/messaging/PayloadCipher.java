package org.jiesu.messaging;

/** Keeps the payloads of raw dead letters unreadable at rest. A service that reads raw has one. */
public interface PayloadCipher {

    /**
     * Makes it unreadable without the service's key.
     *
     * @param context binds the result to the place it is kept in; the same is given to decrypt
     */
    byte[] encrypt(byte[] plain, String context);

    byte[] decrypt(byte[] encrypted, String context);
}
