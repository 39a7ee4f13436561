package fr.vigie.publication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was published on a day: written once, whole, by one run. The same day published again is its next revision. */
@Entity
@Table(name = "edition")
class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition_seq")
    @SequenceGenerator(name = "edition_seq", sequenceName = "edition_seq", allocationSize = 50)
    private Long id;

    @Column(name = "edition_date")
    private LocalDate date;

    private int revision;
    private long run;

    @Column(name = "cut_off")
    private Instant cutOff;

    @Column(name = "published_at")
    private Instant publishedAt;

    @OneToMany(mappedBy = "edition", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<EditionFile> files = new ArrayList<>();

    protected Edition() {}

    Edition(LocalDate date, int revision, long run, Instant cutOff, Instant publishedAt, List<PublishedFile> content) {
        this.date = date;
        this.revision = revision;
        this.run = run;
        this.cutOff = cutOff;
        this.publishedAt = publishedAt;
        content.forEach(file -> files.add(new EditionFile(this, file)));
    }

    EditionRef ref() {
        return new EditionRef(date, revision, cutOff, publishedAt);
    }

    List<PublishedFile> files() {
        return files.stream().map(EditionFile::file).toList();
    }
}
