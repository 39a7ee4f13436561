package fr.vigie.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Which files the figures rest on: source, hash, date, licence, rows. */
@ApplicationScoped
public class DataSetRegister {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Notes that a file was read; the same bytes again update the one row that they have. */
    @Transactional
    public ImportReport note(ImportedFile file, DataSet set, int rows, List<RejectedRow> rejected) {
        note(file, set, rows, rejected.size());
        return new ImportReport(file.name(), rows, rejected);
    }

    /** The same, for a file whose rejected rows are too many to be kept together. */
    @Transactional
    public void note(ImportedFile file, DataSet set, int rows, int rejected) {
        var version = em.createQuery(
                        "SELECT v FROM DataSetVersion v WHERE v.dataSet = :set AND v.sha256 = :sha256",
                        DataSetVersion.class)
                .setParameter("set", set.name())
                .setParameter("sha256", file.sha256())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new DataSetVersion(file, set, clock.instant());
                    em.persist(fresh);
                    return fresh;
                });
        version.counted(rows, rejected);
    }

    /** All versions, the newest first. */
    public List<DataSetView> all() {
        return em.createQuery(
                        "SELECT v FROM DataSetVersion v ORDER BY v.importedAt DESC, v.id DESC", DataSetVersion.class)
                .getResultStream()
                .map(DataSetVersion::view)
                .toList();
    }
}
