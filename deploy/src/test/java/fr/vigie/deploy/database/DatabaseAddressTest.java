package fr.vigie.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.deploy.LaunchFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void theSchemaIsTheDatabaseNamedInTheAddress() {
        assertThat(address("jdbc:mariadb://db.example:3306/vigie_prod").name()).isEqualTo("vigie_prod");
        assertThat(address("jdbc:mariadb://db.example/vigie?sslMode=trust").name())
                .isEqualTo("vigie");
    }

    @Test
    void thePoolsAddressKeepsTheParametersThatItHad() {
        assertThat(address("jdbc:mariadb://db/v").poolUrl()).isEqualTo("jdbc:mariadb://db/v?useMysqlMetadata=true");
        assertThat(address("jdbc:mariadb://db/v?sslMode=trust").poolUrl())
                .isEqualTo("jdbc:mariadb://db/v?sslMode=trust&useMysqlMetadata=true");
    }

    @Test
    void whatIsShownHoldsNoSecret() {
        DatabaseAddress address = address("jdbc:mariadb://db/v?serverSslCert=/secret");
        assertThat(address.publicUrl()).isEqualTo("jdbc:mariadb://db/v");
        assertThat(address.toString()).doesNotContain("pass-word", "secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "jdbc:postgresql://db/v", "jdbc:mariadb://db", "jdbc:mariadb://db/"})
    void anAddressThatNamesNoMariaDbDatabaseIsRefused(String url) {
        assertThatThrownBy(() -> address(url)).isInstanceOf(LaunchFailure.class);
    }

    private static DatabaseAddress address(String url) {
        return new DatabaseAddress(url, "vigie", "pass-word");
    }
}
