package fr.vigie.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/**
 * A key for programs. Only its SHA-256 is kept: the key itself is random enough (190 bits and more) that no slow hash is
 * needed.
 */
@Entity
@Table(name = "api_key")
class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
    @SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq", allocationSize = 50)
    private Long id;

    private String holder;

    @Enumerated(EnumType.STRING)
    private Role scope;

    @Column(name = "key_hash")
    private byte[] hash;

    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiKey() {}

    ApiKey(String holder, Role scope, byte[] hash, boolean demonstration, Instant createdAt) {
        this.holder = holder;
        this.scope = scope;
        this.hash = hash.clone();
        this.demonstration = demonstration;
        this.createdAt = createdAt;
    }

    void revoke(Instant at) {
        revokedAt = at;
    }

    KeyView view() {
        return new KeyView(id, holder, scope, createdAt, revokedAt);
    }

    boolean wasMadeBefore(Instant moment) {
        return createdAt.isBefore(moment);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    String holder() {
        return holder;
    }

    Actor actor() {
        return new Actor(Actor.Kind.API_KEY, id, holder, Set.of(scope));
    }
}
