package org.jiesu.intake.adapter.crypto;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.privacy.Vault;
import org.jiesu.intake.domain.registration.Phone;
import org.jiesu.messaging.PayloadCipher;
import org.jiesu.webapi.SecretsConfig;

/**
 * AES-256-GCM with a random 96-bit nonce: length of key id | key id | nonce | ciphertext and tag,
 * bound to the place it is kept in. Blind indexes are HMAC-SHA-256 with a key of their own.
 */
@Singleton
public class AesVault implements Vault, PayloadCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final byte[] keyId;
    private final SecretKeySpec dataKey;
    private final SecretKeySpec indexKey;
    private final SecureRandom random = new SecureRandom();

    @Inject
    AesVault(SecretsConfig secrets) {
        this.keyId = given(secrets.dataKeyId(), "data-key-id").getBytes(StandardCharsets.US_ASCII);
        this.dataKey = new SecretKeySpec(key(secrets.dataKey(), "data-key"), "AES");
        this.indexKey =
                new SecretKeySpec(key(secrets.blindIndexKey(), "blind-index-key"), "HmacSHA256");
    }

    @Override
    public SealedText seal(String plain, Field field, UUID row) {
        return new SealedText(encrypt(plain.getBytes(StandardCharsets.UTF_8), context(field, row)));
    }

    @Override
    public String open(SealedText sealed, Field field, UUID row) {
        return new String(decrypt(sealed.bytes(), context(field, row)), StandardCharsets.UTF_8);
    }

    @Override
    public SealedText blindIndex(Phone phone) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return new SealedText(
                    mac.doFinal(phone.normalised().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Expected HmacSHA256 in every JDK", impossible);
        }
    }

    @Override
    public byte[] encrypt(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, nonce, context, plain);
        return ByteBuffer.allocate(1 + keyId.length + NONCE + sealed.length)
                .put((byte) keyId.length)
                .put(keyId)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] decrypt(byte[] encrypted, String context) {
        int at = 1 + encrypted[0];
        if (!Arrays.equals(keyId, Arrays.copyOfRange(encrypted, 1, at))) {
            throw new IllegalStateException("Expected a value sealed by the current data key");
        }
        byte[] nonce = Arrays.copyOfRange(encrypted, at, at + NONCE);
        return gcm(
                Cipher.DECRYPT_MODE,
                nonce,
                context,
                Arrays.copyOfRange(encrypted, at + NONCE, encrypted.length));
    }

    private byte[] gcm(int mode, byte[] nonce, String context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, dataKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException(
                    "Expected a value sealed for " + context + ", but it does not open", altered);
        }
    }

    private static String context(Field field, UUID row) {
        return field.column() + "/" + row;
    }

    private static byte[] key(Optional<String> configured, String name) {
        byte[] key = Base64.getDecoder().decode(given(configured, name));
        if (key.length < KEY) {
            throw new IllegalStateException(
                    "Expected jiesu.secrets."
                            + name
                            + " to have 32 bytes, but it has "
                            + key.length);
        }
        return key.length == KEY ? key : Arrays.copyOf(key, KEY);
    }

    private static String given(Optional<String> configured, String name) {
        return configured.orElseThrow(() ->
                new IllegalStateException(
                        "Expected jiesu.secrets." + name + " to be set; it has no default"));
    }
}
