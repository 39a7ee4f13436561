package fr.vigie.advice.kept;

import fr.vigie.confidentiality.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Seals nothing, and still opens a value for its place alone. */
final class OpenVault extends Vault {

    @Override
    public byte[] seal(byte[] plain, String context) {
        var place = context.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(place.length + plain.length)
                .put(place)
                .put(plain)
                .array();
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        int length = context.getBytes(StandardCharsets.UTF_8).length;
        if (!context.equals(new String(sealed, 0, length, StandardCharsets.UTF_8))) {
            throw new AssertionError("Sealed for another place than " + context);
        }
        return Arrays.copyOfRange(sealed, length, sealed.length);
    }
}
