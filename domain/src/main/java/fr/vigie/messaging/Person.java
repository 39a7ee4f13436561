package fr.vigie.messaging;

import fr.vigie.confidentiality.Vault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who left an address. They belong to a draft, prove that the address is theirs, and are attached to the report when
 * it is filed; whoever hasn't proven it by then is forgotten. Address and name exist sealed alone.
 */
@Entity
@Table(name = "person")
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    private Long id;

    @Column(name = "draft_id")
    private Long draftId;

    @Column(name = "email_sealed")
    private byte[] emailSealed;

    @Column(name = "name_sealed")
    private byte[] nameSealed;

    @Column(name = "proven_at")
    private Instant provenAt;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Person() {}

    Person(long draftId, Instant createdAt) {
        this(createdAt);
        this.draftId = draftId;
    }

    /** Somebody behind no draft. */
    Person(Instant createdAt) {
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }

    boolean isBehind(long draft) {
        return draftId != null && draftId == draft;
    }

    /** Takes an address. It needs the number that persisting gives, for which the seal is made; nothing is proven of it. */
    void isReachedAt(EmailAddress address, String inLanguage, Vault vault) {
        emailSealed = vault.seal(bytes(address.value()), emailContext());
        language = inLanguage;
        provenAt = null;
    }

    EmailAddress address(Vault vault) {
        return new EmailAddress(text(vault.open(emailSealed, emailContext())));
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** @param name null to forget it */
    void isCalled(String name, Vault vault) {
        nameSealed = name == null ? null : vault.seal(bytes(name), nameContext());
    }

    private Optional<String> name(Vault vault) {
        return Optional.ofNullable(nameSealed).map(name -> text(vault.open(name, nameContext())));
    }

    void proves(Instant at) {
        provenAt = at;
    }

    boolean hasProven() {
        return provenAt != null;
    }

    /** From now on the report points here. */
    void leavesDraft() {
        draftId = null;
    }

    Contact contact(Vault vault) {
        return new Contact(id, address(vault).value(), name(vault).orElse(null), hasProven());
    }

    private String emailContext() {
        return "person.email/" + id;
    }

    private String nameContext() {
        return "person.name/" + id;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
