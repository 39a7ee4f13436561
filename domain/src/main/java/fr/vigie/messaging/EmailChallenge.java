package fr.vigie.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * A code that was sent to somebody's address. It can be tried five times within a quarter of an hour, and a newer one makes it
 * void. Of the code itself there is only an HMAC.
 */
@Entity
@Table(name = "email_challenge")
class EmailChallenge {

    static final int ATTEMPTS = 5;
    static final Duration VALIDITY = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "email_challenge_seq")
    @SequenceGenerator(name = "email_challenge_seq", sequenceName = "email_challenge_seq", allocationSize = 50)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "code_hmac")
    private byte[] codeHmac;

    @Column(name = "attempts_left")
    private int attemptsLeft;

    private boolean superseded;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EmailChallenge() {}

    EmailChallenge(long personId, Instant createdAt) {
        this.personId = personId;
        this.attemptsLeft = ATTEMPTS;
        this.createdAt = createdAt;
        this.expiresAt = createdAt.plus(VALIDITY);
    }

    /** What the HMAC of its code is made for: it needs the number that persisting gives. */
    String purpose() {
        return "email_challenge/" + personId + "/" + id;
    }

    void expects(byte[] hmac) {
        codeHmac = hmac.clone();
    }

    /** Tries a code by its HMAC; one that can be none (null) costs no attempt. */
    ProofResult answer(byte[] hmac, Instant now) {
        if (attemptsLeft == 0) {
            return new ProofResult.Exhausted();
        }
        if (!now.isBefore(expiresAt)) {
            return new ProofResult.Expired();
        }
        if (hmac == null) {
            return new ProofResult.Wrong(attemptsLeft);
        }
        if (MessageDigest.isEqual(hmac, codeHmac)) {
            superseded = true;
            return new ProofResult.Proven();
        }
        attemptsLeft--;
        return attemptsLeft == 0 ? new ProofResult.Exhausted() : new ProofResult.Wrong(attemptsLeft);
    }

    /** Makes it void: a newer code goes out, or the address changed. */
    void supersede() {
        superseded = true;
    }

    boolean isSuperseded() {
        return superseded;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
