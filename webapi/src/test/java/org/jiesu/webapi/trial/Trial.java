package org.jiesu.webapi.trial;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keys and tokens of the trial application; the sign-in is made anew for every run. */
public class Trial implements QuarkusTestProfile {
    private static final String KEYS = "org.jiesu.webapi.trial.private-key";

    /** Asked for more than once in a run, and to be answered alike. */
    @Override
    public synchronized Map<String, String> getConfigOverrides() {
        if (System.getProperty(KEYS) == null) {
            KeyPair keys = keys();
            System.setProperty(KEYS, base64(keys.getPrivate().getEncoded()));
            System.setProperty(KEYS + ".public", base64(keys.getPublic().getEncoded()));
        }
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.oidc.public-key", System.getProperty(KEYS + ".public"));
        config.put("jiesu.secrets.cursor-key", base64(new byte[32]));
        return config;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String token(String user, Set<String> roles, Set<String> units) {
        return token("jiesu-demo", "jiesu", user, roles, units, Duration.ofHours(1));
    }

    static String token(
            String issuer,
            String audience,
            String user,
            Set<String> roles,
            Set<String> units,
            Duration life) {
        Instant now = Instant.now();
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(user)
                .upn(user)
                .groups(roles)
                .claim("units", units)
                .issuedAt(now.minus(Duration.ofHours(2)))
                .expiresAt(now.plus(life))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(privateKey());
    }

    static PrivateKey privateKey() {
        try {
            byte[] der = Base64.getDecoder().decode(System.getProperty(KEYS));
            return java.security.KeyFactory.getInstance("RSA")
                    .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(der));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
