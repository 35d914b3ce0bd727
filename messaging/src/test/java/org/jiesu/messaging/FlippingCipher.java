package org.jiesu.messaging;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes bytes unreadable, no more. */
@ApplicationScoped
public class FlippingCipher implements PayloadCipher {

    @Override
    public byte[] encrypt(byte[] plain, String context) {
        byte[] flipped = plain.clone();
        for (int i = 0; i < flipped.length; i++) {
            flipped[i] ^= 0x5a;
        }
        return flipped;
    }

    @Override
    public byte[] decrypt(byte[] encrypted, String context) {
        return encrypt(encrypted, context);
    }
}
