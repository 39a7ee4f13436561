package fr.vigie.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which files the figures rest on: source, hash, date, licence, rows. The same bytes are one version of a data set, however
 * often they come; a new version stands beside the old ones. One of them is current: of the official before the made-up
 * ones, the one with the latest figures, of those the one that came last.
 */
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
        version(set, file).orElseGet(() -> fresh(file, set, false)).counted(rows, rejected);
        settle(set);
    }

    /** The number of the version that these bytes are; empty if they are new. */
    public Optional<Long> find(ImportedFile file, DataSet set) {
        return version(set, file).map(DataSetVersion::id);
    }

    /**
     * Enters a version whose rows are to follow in the same transaction, which {@link #close} ends.
     *
     * @param demonstration whether the file is made up
     * @return the number under which its rows stand
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long open(ImportedFile file, DataSet set, boolean demonstration) {
        var version = fresh(file, set, demonstration);
        em.flush();
        return version.id();
    }

    /**
     * Says of a version what only its rows told, and which version of its data set is current from now on.
     *
     * @param figures last day of what the figures are of; null if unknown
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(long version, DataSet set, LocalDate figures, int rows, int rejected) {
        var opened = em.find(DataSetVersion.class, version);
        opened.counted(rows, rejected);
        opened.figuresAreOf(figures);
        settle(set);
    }

    /** Lets nothing rest on the made-up versions of these data sets any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void retireDemonstration(Collection<String> sets) {
        em.createQuery(
                        "UPDATE DataSetVersion v SET v.current = FALSE WHERE v.demonstration = TRUE AND v.dataSet IN :sets")
                .setParameter("sets", sets)
                .executeUpdate();
    }

    /** All versions, the newest first. */
    public List<DataSetView> all() {
        return em.createQuery(
                        "SELECT v FROM DataSetVersion v ORDER BY v.importedAt DESC, v.id DESC", DataSetVersion.class)
                .getResultStream()
                .map(DataSetVersion::view)
                .toList();
    }

    /** The current version of each of these data sets that has one. */
    public List<DataSetView> current(Collection<String> sets) {
        return em.createQuery(
                        "SELECT v FROM DataSetVersion v WHERE v.current = TRUE AND v.dataSet IN :sets ORDER BY v.dataSet",
                        DataSetVersion.class)
                .setParameter("sets", sets)
                .getResultStream()
                .map(DataSetVersion::view)
                .toList();
    }

    /** The versions of these numbers. */
    public List<DataSetView> versions(Collection<Long> numbers) {
        return numbers.stream()
                .map(number -> em.find(DataSetVersion.class, number))
                .filter(Objects::nonNull)
                .map(DataSetVersion::view)
                .toList();
    }

    private DataSetVersion fresh(ImportedFile file, DataSet set, boolean demonstration) {
        var fresh = new DataSetVersion(file, set, demonstration, clock.instant());
        em.persist(fresh);
        return fresh;
    }

    private Optional<DataSetVersion> version(DataSet set, ImportedFile file) {
        return em.createQuery(
                        "SELECT v FROM DataSetVersion v WHERE v.dataSet = :set AND v.sha256 = :sha256",
                        DataSetVersion.class)
                .setParameter("set", set.name())
                .setParameter("sha256", file.sha256())
                .getResultStream()
                .findFirst();
    }

    private void settle(DataSet set) {
        var newestFirst = em.createQuery(
                        "SELECT v FROM DataSetVersion v WHERE v.dataSet = :set"
                                + " ORDER BY v.demonstration, v.figuresDate DESC, v.importedAt DESC, v.id DESC",
                        DataSetVersion.class)
                .setParameter("set", set.name())
                .getResultList();
        for (int i = 0; i < newestFirst.size(); i++) {
            newestFirst.get(i).makeCurrent(i == 0);
        }
    }
}
