package fr.vigie.publication;

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

/** A file of an edition in the database, so that any node serves it. */
@Entity
@Table(name = "edition_file")
class EditionFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition_file_seq")
    @SequenceGenerator(name = "edition_file_seq", sequenceName = "edition_file_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String sha256;
    private byte[] content;

    protected EditionFile() {}

    EditionFile(Edition edition, PublishedFile file) {
        this.edition = edition;
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.audience = file.audience();
        this.sha256 = file.sha256();
        this.content = file.content();
    }

    PublishedFile file() {
        return new PublishedFile(name, mediaType, audience, content);
    }

    String sha256() {
        return sha256;
    }
}
