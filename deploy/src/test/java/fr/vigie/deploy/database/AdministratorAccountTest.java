package fr.vigie.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class AdministratorAccountTest {

    @Test
    void thePasswordIsKeptAsTheServerReadsIt() throws Exception {
        String[] parts = AdministratorAccount.hash("mot de passe").split(":");
        assertThat(parts).hasSize(4);
        assertThat(parts[0]).isEqualTo("PBKDF2WithHmacSHA256");
        assertThat(parts[1]).isEqualTo("600000");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        assertThat(salt).hasSize(32);
        assertThat(SecretKeyFactory.getInstance(parts[0])
                        .generateSecret(new PBEKeySpec("mot de passe".toCharArray(), salt, 600_000, 256))
                        .getEncoded())
                .isEqualTo(hash);
    }

    @Test
    void noTwoHashesOfOnePasswordAreTheSame() {
        assertThat(AdministratorAccount.hash("x")).isNotEqualTo(AdministratorAccount.hash("x"));
    }

    @Test
    void itsTextTellsNoPassword() {
        assertThat(new AdministratorAccount("alix", "Alix", "secret"))
                .asString()
                .doesNotContain("secret");
    }
}
