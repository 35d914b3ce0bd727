package org.jiesu.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Signs the demo's tokens, RS256. */
final class TokenSigner {
    static final String ISSUER = "jiesu-demo";
    static final Duration LIFE = Duration.ofHours(8);

    private static final String AUDIENCE = "jiesu";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;

    TokenSigner(PrivateKey key) {
        this.key = key;
    }

    /** With the key of a PKCS#8 file in PEM. */
    static TokenSigner of(Path pem) {
        try {
            String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
            PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            return new TokenSigner(KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the sign-in key " + pem, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Expected " + pem + " to be an RSA key, PKCS#8 in PEM", e);
        }
    }

    String token(DemoUsers.User user, Instant now) {
        JsonObject header = new JsonObject().put("alg", "RS256").put("typ", "JWT");
        JsonObject claims =
                new JsonObject()
                        .put("iss", ISSUER)
                        .put("aud", AUDIENCE)
                        .put("sub", user.name())
                        .put("upn", user.name())
                        .put("groups", new JsonArray(user.roles()))
                        .put("units", new JsonArray(user.units()))
                        .put("jti", UUID.randomUUID().toString())
                        .put("iat", now.getEpochSecond())
                        .put("exp", now.plus(LIFE).getEpochSecond());
        String text = part(header) + "." + part(claims);
        return text + "." + URL.encodeToString(sign(text));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected to sign with an RSA key", e);
        }
    }

    private static String part(JsonObject content) {
        return URL.encodeToString(content.toBuffer().getBytes());
    }
}
