package fr.vigie.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** How agents' passwords are kept: {@code deploy/run admin create} writes the same. */
@ApplicationScoped
class AgentPasswords {

    /** OWASP's floor for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
    private static final String ITERATIONS = "600000";

    private static final String NOBODYS_PASSWORD = "nobody";

    @Inject
    private Pbkdf2PasswordHash passwords;

    private String nobodysHash;

    @PostConstruct
    void strengthen() {
        passwords.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", ITERATIONS,
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobodysHash = hash(NOBODYS_PASSWORD.toCharArray());
    }

    String hash(char[] password) {
        return passwords.generate(password);
    }

    boolean matches(char[] password, String hash) {
        return passwords.verify(password, hash);
    }

    /** Takes as long as {@link #matches}, so that nobody learns from the time which logins there are. */
    void matchNobody(char[] password) {
        passwords.verify(password, nobodysHash);
    }
}
