package fr.vigie.it.support;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import fr.vigie.confidentiality.Seals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Accounts of platforms' members, under the demonstration agent's password, as the server writes them. */
public final class Members {

    /**
     * An account that is open.
     *
     * @param totp secret of its sign-in codes, in base 32
     */
    public record Account(long id, String email, String totp) {}

    private Members() {}

    /**
     * Opens an account.
     *
     * @param platform display name of a platform that is there
     * @param role MEMBER or ADMIN
     */
    public static Account of(String platform, String role) {
        var email = "membre." + UUID.randomUUID() + "@exemple.fr";
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        long id = insert(platform, role, email, null);
        Database.underTest()
                .change(
                        """
                        UPDATE platform_member SET state = 'ACTIVE', totp_sealed = ?, joined_at = UTC_TIMESTAMP(6), told_until = UTC_TIMESTAMP(6),
                               password_hash = (SELECT password_hash FROM agent WHERE login = ?) WHERE id = ?
                        """,
                        seals().seal(secret, "platform_member.totp/" + id),
                        WholeSystem.credentials().agentLogin(),
                        id);
        return new Account(id, email, BaseEncoding.base32().encode(secret));
    }

    /** An invitation that is open: its token. */
    public static String invited(String platform) {
        var token = UUID.randomUUID().toString();
        var hash = Hashing.sha256().hashString(token, StandardCharsets.UTF_8).asBytes();
        insert(platform, "MEMBER", "invite." + token + "@exemple.fr", hash);
        return token;
    }

    /** Somebody who can be written to: their number. */
    public static long person(String name, String email) {
        var database = Database.underTest();
        long person = -database.number("SELECT NEXTVAL(person_seq)");
        database.change(
                """
                INSERT INTO person (id, email_sealed, name_sealed, proven_at, language, created_at)
                VALUES (?, ?, ?, UTC_TIMESTAMP(6), 'fr', UTC_TIMESTAMP(6))
                """,
                person,
                seals().seal(email, "person.email/" + person),
                seals().seal(name, "person.name/" + person));
        return person;
    }

    private static long insert(String platform, String role, String email, byte[] invitation) {
        var database = Database.underTest();
        long person = person("Membre Essai", email);
        long id = -database.number("SELECT NEXTVAL(platform_member_seq)");
        database.change(
                """
                INSERT INTO platform_member (id, platform_id, person_id, email_fingerprint, language, role, state, invitation_hash,
                                             invitation_until, totp_step, failed_attempts, demonstration, created_at)
                VALUES (?, ?, ?, ?, 'fr', ?, 'INVITED', ?, IF(? IS NULL, NULL, UTC_TIMESTAMP(6) + INTERVAL 7 DAY), 0, 0, FALSE,
                        UTC_TIMESTAMP(6))
                """,
                id,
                platform(platform),
                person,
                fingerprint(email),
                role,
                invitation,
                invitation);
        return id;
    }

    /** Number of a platform. */
    public static long platform(String displayName) {
        return Database.underTest().number("SELECT id FROM platform WHERE display_name = ?", displayName);
    }

    /** Lets the newest code be taken again, so that nobody waits for the next one. */
    public static void forgetLastCode(String email) {
        Database.underTest()
                .change("UPDATE platform_member SET totp_step = 0 WHERE email_fingerprint = ?", fingerprint(email));
    }

    private static byte[] fingerprint(String email) {
        try {
            var key = Files.readString(WholeSystem.home().secrets().resolve("vigie.fingerprint.key"));
            return Hashing.hmacSha256(Base64.getDecoder().decode(key.strip()))
                    .hashString("platform_member.email\0" + email, StandardCharsets.UTF_8)
                    .asBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seals seals() {
        return Seals.under(Keys.alone(2));
    }
}
