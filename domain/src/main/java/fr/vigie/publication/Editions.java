package fr.vigie.publication;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.publication.EditionView.MonthRow;
import fr.vigie.publication.EditionView.PracticeRow;
import fr.vigie.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The published editions, for those who read them. A revision of 0 means the newest of its day. */
@ApplicationScoped
public class Editions {

    private static final int SHOWN = 60;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    /** The newest edition of the latest day. */
    public Optional<EditionRef> newest() {
        return list().stream().findFirst();
    }

    /** One row a day, the newest revision of it, the latest day first. */
    public List<EditionRef> list() {
        return em.createQuery(
                        """
                        SELECT e FROM Edition e
                         WHERE e.revision = (SELECT MAX(o.revision) FROM Edition o WHERE o.date = e.date)
                         ORDER BY e.date DESC
                        """,
                        Edition.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(Edition::ref)
                .toList();
    }

    /** The edition of a day as a page shows it; the files that the reader may not have are left out. */
    @Transactional
    public Optional<EditionView> open(Actor reader, LocalDate date, int revision) {
        return find(date, revision).map(edition -> view(reader, edition));
    }

    /**
     * A file of an edition.
     *
     * @throws fr.vigie.access.NotPermitted if it is for agents and the reader is none
     */
    @Transactional
    public Optional<PublishedFile> file(Actor reader, LocalDate date, int revision, String name) {
        var file = find(date, revision).stream()
                .flatMap(edition -> edition.files().stream())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (file.filter(f -> f.audience() == Audience.AGENTS).isPresent()) {
            reader.require(Role.AGENT);
        }
        return file;
    }

    private Optional<Edition> find(LocalDate date, int revision) {
        return em.createQuery(
                        """
                        SELECT e FROM Edition e WHERE e.date = :date AND (:revision = 0 OR e.revision = :revision)
                         ORDER BY e.revision DESC
                        """,
                        Edition.class)
                .setParameter("date", date)
                .setParameter("revision", revision)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private EditionView view(Actor reader, Edition edition) {
        var files = edition.files();
        var manifest = json(files, Manifest.NAME);
        var counts = manifest.getJsonObject("counts");
        return new EditionView(
                edition.ref(),
                manifest.getBoolean("demonstration"),
                counts.getInt("reports"),
                counts.getInt("platforms"),
                rows(files, "by-practice.json").map(Editions::practiceRow).toList(),
                rows(files, "by-month.json")
                        .map(row -> new MonthRow(YearMonth.parse(row.getString("month")), row.getInt("reports")))
                        .toList(),
                files.stream()
                        .filter(file -> file.audience() == Audience.PUBLIC || reader.has(Role.AGENT))
                        .toList(),
                em.createQuery(
                                "SELECT e.revision FROM Edition e WHERE e.date = :date ORDER BY e.revision DESC",
                                Integer.class)
                        .setParameter("date", edition.ref().date())
                        .getResultList());
    }

    private static PracticeRow practiceRow(JsonObject row) {
        var title = row.getJsonObject("title");
        return new PracticeRow(
                row.getString("practice"),
                new LocalizedText(title.getString("fr"), title.getString("en")),
                row.getInt("reports"),
                row.getInt("platforms"));
    }

    private static java.util.stream.Stream<JsonObject> rows(List<PublishedFile> files, String name) {
        return json(files, name).getJsonArray("rows").getValuesAs(JsonObject.class).stream();
    }

    private static JsonObject json(List<PublishedFile> files, String name) {
        var file = files.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
        try (var reader = Json.createReader(new ByteArrayInputStream(file.content()))) {
            return reader.readObject();
        }
    }
}
