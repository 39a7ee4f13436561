package fr.vigie.deploy.home;

import fr.vigie.deploy.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The secrets of a home, each made once and kept in a file that bears the name of its MicroProfile Config property: the
 * server reads the folder itself.
 */
public final class Secrets {

    private static final String TRACKING_KEY = "vigie.tracking.key";
    private static final String SEALING_KEYS = "vigie.sealing.keys";
    private static final String FINGERPRINT_KEY = "vigie.fingerprint.key";
    private static final String DATABASE_PASSWORD = "vigie.db.password";
    private static final String AGENT_PASSWORD = "vigie.demo.agent.password";
    private static final String MEMBER_TOTP = "vigie.demo.member.totp";
    private static final String OPERATOR_KEY = "vigie.demo.operator.key";
    private static final String ASSOCIATION_KEY = "vigie.demo.association.key";

    /** Base 32 (RFC 4648), in which applications for sign-in codes take a secret. */
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** 160 bits, as long as the HMAC that makes the codes. */
    private static final int TOTP_LETTERS = 32;

    private static final String DEMO_LOGIN = "agent.demo";

    private final Home home;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Home home) {
        this.home = home;
    }

    /** The password of the embedded database's only user. */
    public String databasePassword() {
        return once(DATABASE_PASSWORD, () -> urlSafe(24).replace('-', 'x').replace('_', 'y'));
    }

    /** Makes the keys of this installation, unless they are there: of tracking codes, of seals, of fingerprints. */
    public void ensureKeys() {
        once(TRACKING_KEY, this::key);
        once(SEALING_KEYS, () -> "1:" + key());
        once(FINGERPRINT_KEY, this::key);
    }

    private String key() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    /** Makes the demonstration accounts, unless they are there, and the file in which people find them. */
    public DemoCredentials ensureDemonstration() {
        DemoCredentials credentials = new DemoCredentials(
                DEMO_LOGIN,
                once(AGENT_PASSWORD, () -> ReadablePassword.random(random)),
                once(MEMBER_TOTP, this::totpSecret),
                once(OPERATOR_KEY, this::apiKey),
                once(ASSOCIATION_KEY, this::apiKey));
        credentials.write(home);
        return credentials;
    }

    /** @throws LaunchFailure in a home that has demonstrated: its accounts are known to whoever tried them */
    public void refuseDemonstration() {
        for (String name : List.of(AGENT_PASSWORD, MEMBER_TOTP, OPERATOR_KEY, ASSOCIATION_KEY)) {
            if (Files.exists(home.secrets().resolve(name))) {
                throw LaunchFailure.failed("home.demonstration", home.root());
            }
        }
    }

    private String once(String name, Supplier<String> maker) {
        Path file = home.secrets().resolve(name);
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, maker.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String apiKey() {
        return "vigie_" + urlSafe(24);
    }

    private String totpSecret() {
        return random.ints(TOTP_LETTERS, 0, BASE32.length())
                .mapToObj(i -> String.valueOf(BASE32.charAt(i)))
                .collect(Collectors.joining());
    }

    private String urlSafe(int byteCount) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(byteCount));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
