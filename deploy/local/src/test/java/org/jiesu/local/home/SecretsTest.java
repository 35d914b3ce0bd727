package org.jiesu.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir private Path folder;

    @Test
    void a_key_is_made_once_and_is_32_bytes() {
        String key = secrets().key("data-key");

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(secrets().key("data-key")).isEqualTo(key);
        assertThat(secrets().key("other")).isNotEqualTo(key);
    }

    @Test
    void two_installations_share_no_password() {
        Secrets other = new Secrets(folder.resolve("other"), new SecureRandom());

        assertThat(secrets().password("postgres")).isNotEqualTo(other.password("postgres"));
    }

    @Test
    void nobody_but_the_owner_can_read_them() throws IOException {
        assertThat(secrets().key("data-key")).isNotEmpty();
        assertThat(secrets().signInPrivateKey()).exists();

        assertThat(mode(folder.resolve("secrets"))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
            List<String> modes = files.map(SecretsTest::mode).toList();
            assertThat(modes).hasSizeGreaterThan(2).containsOnly("rw-------");
        }
    }

    @Test
    void the_public_key_belongs_to_the_private_one() throws GeneralSecurityException, IOException {
        PublicKey open =
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        Base64.getDecoder().decode(secrets().signInPublicKey())));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey());
        signature.update((byte) 7);
        byte[] signed = signature.sign();

        signature.initVerify(open);
        signature.update((byte) 7);

        assertThat(signature.verify(signed)).isTrue();
    }

    private PrivateKey privateKey() throws GeneralSecurityException, IOException {
        String pem = Files.readString(secrets().signInPrivateKey()).replaceAll("-----.*-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(pem);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private Secrets secrets() {
        return new Secrets(folder.resolve("secrets"), new SecureRandom());
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
