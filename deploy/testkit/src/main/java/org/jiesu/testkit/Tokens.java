package org.jiesu.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;

/** Bearer tokens as the demo sign-in issues them, signed with a key made for this JVM. */
public final class Tokens {
    public static final String ISSUER = "jiesu-demo";
    public static final String AUDIENCE = "jiesu";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Tokens() {}

    /** A token of that user, valid for an hour. */
    public static String of(String user, Collection<String> roles, Collection<String> units) {
        Instant now = Instant.now();
        return signed(
                Map.of(
                        "iss", ISSUER,
                        "aud", AUDIENCE,
                        "sub", user,
                        "upn", user,
                        "groups", roles,
                        "units", units,
                        "iat", now.getEpochSecond(),
                        "exp", now.plus(Duration.ofHours(1)).getEpochSecond()));
    }

    /** A token with exactly these claims, for tests of what must be refused. */
    public static String signed(Map<String, ?> claims) {
        String text = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected to sign a token", e);
        }
    }

    /** The public key, base64 of its DER form, as {@code quarkus.oidc.public-key} wants it. */
    static String publicKey() {
        return keys().split(" ", -1)[1];
    }

    private static PrivateKey privateKey() throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(keys().split(" ", -1)[0]);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String keys() {
        return Servers.once(
                "keys",
                () -> {
                    try {
                        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                        generator.initialize(2048);
                        KeyPair pair = generator.generateKeyPair();
                        Base64.Encoder plain = Base64.getEncoder();
                        return plain.encodeToString(pair.getPrivate().getEncoded())
                                + " "
                                + plain.encodeToString(pair.getPublic().getEncoded());
                    } catch (GeneralSecurityException e) {
                        throw new IllegalStateException("Expected RSA in this JVM", e);
                    }
                });
    }

    private static String part(Map<String, ?> content) {
        try {
            return URL.encodeToString(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected plain claims", e);
        }
    }
}
