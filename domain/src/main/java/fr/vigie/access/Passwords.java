package fr.vigie.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/** How passwords are kept: as slow hashes alone. */
@ApplicationScoped
public class Passwords {

    /** OWASP's floor for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
    private static final String ITERATIONS = "600000";

    private static final String NOBODYS_PASSWORD = "nobody";

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private String nobodysHash;

    @PostConstruct
    void strengthen() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", ITERATIONS,
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobodysHash = pbkdf2.generate(NOBODYS_PASSWORD.toCharArray());
    }

    /** Takes about a third of a second: never inside a transaction that others wait for. */
    public String hash(char[] password) {
        return pbkdf2.generate(password);
    }

    /**
     * Whether a password is the one that was hashed.
     *
     * @param hash empty where there is no such account, which takes as long and is never right
     */
    public boolean verify(char[] password, Optional<String> hash) {
        return pbkdf2.verify(password, hash.orElse(nobodysHash)) && hash.isPresent();
    }
}
