package fr.vigie.confidentiality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyringTest {

    private static final String OLD = "1:" + base64((byte) 1);
    private static final String NEW = "2:" + base64((byte) 2);
    private static final byte[] ADDRESS = "jeanne@exemple.fr".getBytes(UTF_8);

    private final Keyring keyring = Keyring.parse(OLD);

    @Test
    void whatWasSealedOpensAgainAndIsNotThereToRead() {
        byte[] sealed = keyring.seal(ADDRESS, "person.email/1");
        assertThat(new String(sealed, UTF_8)).doesNotContain("jeanne");
        assertThat(keyring.open(sealed, "person.email/1")).isEqualTo(ADDRESS);
    }

    @Test
    void twiceTheSameValueGivesTwoSeals() {
        assertThat(keyring.seal(ADDRESS, "x")).isNotEqualTo(keyring.seal(ADDRESS, "x"));
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() {
        byte[] sealed = keyring.seal(ADDRESS, "person.email/1");
        assertThatThrownBy(() -> keyring.open(sealed, "person.email/2")).isInstanceOf(SealBroken.class);
    }

    @Test
    void aValueAlteredInOneBitDoesNotOpen() {
        byte[] sealed = keyring.seal(ADDRESS, "x");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> keyring.open(sealed, "x")).isInstanceOf(SealBroken.class);
    }

    @Test
    void aNewKeySealsWhileTheOldOneStillOpens() {
        var rotated = Keyring.parse(NEW + "," + OLD);
        byte[] before = keyring.seal(ADDRESS, "x");
        assertThat(rotated.open(before, "x")).isEqualTo(ADDRESS);
        assertThat(Keyring.keyOf(before)).isEqualTo(1);
        assertThat(Keyring.keyOf(rotated.seal(ADDRESS, "x"))).isEqualTo(2);
        assertThat(rotated.primary()).isEqualTo(2);
    }

    @Test
    void withoutItsKeyAValueStaysClosed() {
        byte[] sealed = keyring.seal(ADDRESS, "x");
        assertThatThrownBy(() -> Keyring.parse(NEW).open(sealed, "x")).isInstanceOf(SealBroken.class);
    }

    @Test
    void aMalformedKeyIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> Keyring.parse("secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
    }

    private static String base64(byte filler) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, filler);
        return Base64.getEncoder().encodeToString(key);
    }
}
