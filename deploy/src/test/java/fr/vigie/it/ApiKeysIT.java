package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.VigieTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VigieTest
class ApiKeysIT {

    private final Api api = Api.underTest();
    private final Database database = Database.underTest();

    @Test
    void a_revoked_key_opens_nothing() {
        var key = "vigie_" + UUID.randomUUID();
        var holder = "Association-" + UUID.randomUUID();
        database.change(
                "INSERT INTO api_key VALUES (-NEXTVAL(api_key_seq), ?, 'ASSOCIATION', ?, TRUE, UTC_TIMESTAMP(6), NULL)",
                holder,
                Hashing.sha256().hashString(key, StandardCharsets.UTF_8).asBytes());
        assertThat(bulk(key)).isEqualTo(200);

        assertThat(api.delete("/api/v1/keys/" + holder, "Authorization", Api.operator())
                        .status())
                .isEqualTo(204);
        assertThat(bulk(key)).isEqualTo(401);
        assertThat(api.delete("/api/v1/keys/" + holder, "Authorization", Api.operator())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void only_an_operator_revokes() {
        assertThat(api.delete("/api/v1/keys/x").status()).isEqualTo(401);
        assertThat(api.delete("/api/v1/keys/x", "Authorization", Api.association())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void no_key_and_no_password_stands_in_the_database() {
        var credentials = fr.vigie.it.support.WholeSystem.credentials();
        assertThat(database.number(
                        "SELECT COUNT(*) FROM api_key WHERE HEX(key_hash) IN (HEX(?), HEX(?))",
                        credentials.operatorKey(),
                        credentials.associationKey()))
                .isZero();
        assertThat(database.number(
                        "SELECT COUNT(*) FROM agent WHERE password_hash NOT LIKE 'PBKDF2WithHmacSHA256:600000:%'"))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM agent")).isPositive();
    }

    private int bulk(String key) {
        return api.post("/api/v1/reports/bulk", new byte[0], "Authorization", "Bearer " + key)
                .status();
    }
}
