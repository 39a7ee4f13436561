package fr.vigie.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A contact point of a platform. It is public data of a company; it is entered and removed, never changed. */
@Entity
@Table(name = "platform_contact")
class PlatformContact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "platform_contact_seq")
    @SequenceGenerator(name = "platform_contact_seq", sequenceName = "platform_contact_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "platform_id")
    private Platform platform;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    @Enumerated(EnumType.STRING)
    private ContactMeans means;

    private String address;
    private String country;
    private String source;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected PlatformContact() {}

    PlatformContact(Platform platform, CheckedContact contact, String enteredBy, Instant enteredAt) {
        this.platform = platform;
        this.kind = contact.kind();
        this.means = contact.means();
        this.address = contact.address();
        this.country = contact.country();
        this.source = contact.source();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    /** Whether it leads the same way to the same people, wherever that was read. */
    boolean isSameAs(CheckedContact contact) {
        return kind == contact.kind() && means == contact.means() && address.equals(contact.address());
    }

    Platform platform() {
        return platform;
    }

    ContactPoint view() {
        return new ContactPoint(id, kind, means, address, country, source, enteredBy, enteredAt);
    }
}
