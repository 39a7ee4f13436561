package fr.vigie.it.support;

import fr.vigie.deploy.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/** The sealing keys of a server whose keys were changed once: it seals under number 2 and opens what number 1 sealed. */
public final class Keys {

    private static final String FILE = "vigie.sealing.keys";

    private Keys() {}

    static void changeOnce(Home home) {
        try {
            Files.writeString(home.secrets().resolve(FILE), "2:" + random() + ",1:" + random());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of that number, alone. */
    public static String alone(int number) {
        try {
            for (var key :
                    Files.readString(WholeSystem.home().secrets().resolve(FILE)).split(",")) {
                if (key.startsWith(number + ":")) {
                    return key;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No key " + number);
    }

    /** Of a server that was never there. */
    public static String unknown(int number) {
        return number + ":" + random();
    }

    private static String random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
