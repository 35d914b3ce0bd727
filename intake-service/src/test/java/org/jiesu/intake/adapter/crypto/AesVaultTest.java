package org.jiesu.intake.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.privacy.Vault.Field;
import org.jiesu.intake.domain.registration.Phone;
import org.jiesu.webapi.SecretsConfig;
import org.junit.jupiter.api.Test;

class AesVaultTest {

    private static final UUID ROW = new UUID(1, 2);
    private final AesVault vault = new AesVault(secrets("k1", 1));

    @Test
    void what_is_sealed_opens_in_its_place_alone() {
        SealedText sealed = vault.seal("王小明", Field.NAME, ROW);
        assertThat(vault.open(sealed, Field.NAME, ROW)).isEqualTo("王小明");
        assertThatThrownBy(() -> vault.open(sealed, Field.PHONE, ROW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(sealed, Field.NAME, new UUID(1, 3)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_altered_or_foreign_value_does_not_open() {
        byte[] bytes = vault.seal("王小明", Field.NAME, ROW).bytes();
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(new SealedText(bytes), Field.NAME, ROW))
                .isInstanceOf(IllegalStateException.class);
        SealedText foreign = new AesVault(secrets("k2", 1)).seal("王小明", Field.NAME, ROW);
        assertThatThrownBy(() -> vault.open(foreign, Field.NAME, ROW))
                .hasMessageContaining("current data key");
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertThat(vault.seal("x", Field.NAME, ROW)).isNotEqualTo(vault.seal("x", Field.NAME, ROW));
    }

    @Test
    void equal_numbers_have_one_index_under_one_key() {
        Phone phone = Phone.parse("13800138000").orElseThrow();
        assertThat(vault.blindIndex(phone))
                .isEqualTo(vault.blindIndex(Phone.parse("+86 138 0013 8000").orElseThrow()));
        assertThat(vault.blindIndex(phone))
                .isNotEqualTo(new AesVault(secrets("k1", 2)).blindIndex(phone));
    }

    @Test
    void without_keys_it_does_not_start() {
        assertThatThrownBy(() -> new AesVault(secrets("k1", 1, 16)))
                .hasMessageContaining("32 bytes");
    }

    private static SecretsConfig secrets(String id, int seed) {
        return secrets(id, seed, 32);
    }

    private static SecretsConfig secrets(String id, int seed, int length) {
        byte[] key = new byte[length];
        key[0] = (byte) seed;
        String encoded = Base64.getEncoder().encodeToString(key);
        return new SecretsConfig() {
            @Override
            public String cursorKey() {
                return encoded;
            }

            @Override
            public Optional<String> dataKeyId() {
                return Optional.of(id);
            }

            @Override
            public Optional<String> dataKey() {
                return Optional.of(encoded);
            }

            @Override
            public Optional<String> blindIndexKey() {
                return Optional.of(encoded);
            }
        };
    }
}
