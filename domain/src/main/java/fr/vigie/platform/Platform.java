package fr.vigie.platform;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A service that people report. It enters the register from an official file, or "to be checked" when somebody names
 * one that nobody had named before; its display name is its identity and its hosts tell it from others. An agent who sees that
 * two entries are one merges them: the merged one stays, and leads to the other.
 */
@Entity
@Table(name = "platform")
class Platform {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "platform_seq")
    @SequenceGenerator(name = "platform_seq", sequenceName = "platform_seq", allocationSize = 50)
    private Long id;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "legal_name")
    private String legalName;

    @Enumerated(EnumType.STRING)
    private PlatformStatus status;

    @Enumerated(EnumType.STRING)
    private ServiceTier tier;

    private LocalDate designated;

    @Column(name = "published_terms")
    private String publishedTerms;

    @Column(name = "entered_at")
    private Instant enteredAt;

    private String country;

    @ManyToOne
    @JoinColumn(name = "merged_into")
    private Platform mergedInto;

    @OneToMany(mappedBy = "platform", cascade = CascadeType.PERSIST)
    private List<PlatformHost> hosts = new ArrayList<>();

    protected Platform() {}

    Platform(String displayName, PlatformStatus status, Instant enteredAt) {
        this.displayName = Objects.requireNonNull(displayName);
        this.status = Objects.requireNonNull(status);
        this.enteredAt = Objects.requireNonNull(enteredAt);
    }

    void claim(WebAddress address) {
        hosts.add(new PlatformHost(this, address));
    }

    boolean isRegistered() {
        return status == PlatformStatus.REGISTERED;
    }

    void register() {
        status = PlatformStatus.REGISTERED;
    }

    void designate(ServiceTier newTier, LocalDate on) {
        tier = newTier;
        designated = on;
    }

    void nameEntity(String newLegalName) {
        legalName = newLegalName;
    }

    void publishesTerms(String kinds) {
        publishedTerms = kinds;
    }

    void describe(String newDisplayName, String newLegalName, String newCountry) {
        displayName = newDisplayName;
        legalName = newLegalName;
        country = newCountry;
    }

    /** @param newTarget the platform that this one is in the end; null for itself */
    void leadTo(Platform newTarget) {
        mergedInto = newTarget;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    /** The platform that this entry is in the end: itself, unless it is merged. */
    Platform target() {
        return mergedInto == null ? this : mergedInto;
    }

    long id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    PlatformCard card(List<String> ownHosts, List<String> mergedHosts) {
        return new PlatformCard(
                id,
                displayName,
                legalName,
                status,
                country,
                ownHosts,
                mergedHosts,
                mergedInto == null ? null : mergedInto.ref());
    }

    PlatformRef ref() {
        return new PlatformRef(id, displayName, status, country);
    }
}
