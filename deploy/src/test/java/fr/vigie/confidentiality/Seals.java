package fr.vigie.confidentiality;

import java.nio.charset.StandardCharsets;

/** Seals and opens as a server does that has these keys and no others. */
public final class Seals {

    private final Keyring keyring;

    private Seals(Keyring keyring) {
        this.keyring = keyring;
    }

    /** @param keys as in the setting {@code vigie.sealing.keys} */
    public static Seals under(String keys) {
        return new Seals(Keyring.parse(keys));
    }

    public byte[] seal(String text, String context) {
        return seal(text.getBytes(StandardCharsets.UTF_8), context);
    }

    public byte[] seal(byte[] value, String context) {
        return keyring.seal(value, context);
    }

    public String open(byte[] value, String context) {
        return new String(keyring.open(value, context), StandardCharsets.UTF_8);
    }
}
