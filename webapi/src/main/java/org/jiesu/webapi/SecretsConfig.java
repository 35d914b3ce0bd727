package org.jiesu.webapi;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The keys made at the first start, base64. None has a default. */
@ConfigMapping(prefix = "jiesu.secrets")
public interface SecretsConfig {
    /** Signs cursors; 16 bytes or more. */
    String cursorKey();

    /** Names the data key in what it encrypted. */
    Optional<String> dataKeyId();

    /** Encrypts personal data (AES-256-GCM); 32 bytes. */
    Optional<String> dataKey();

    /** Makes blind indexes of telephone numbers (HMAC-SHA-256). */
    Optional<String> blindIndexKey();
}
