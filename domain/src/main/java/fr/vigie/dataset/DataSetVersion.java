package fr.vigie.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One version of a data set as it was imported: the same bytes are the same version, however often they come. */
@Entity
@Table(name = "data_set_version")
class DataSetVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "data_set_version_seq")
    @SequenceGenerator(name = "data_set_version_seq", sequenceName = "data_set_version_seq", allocationSize = 50)
    private Long id;

    @Column(name = "data_set")
    private String dataSet;

    private String file;
    private String sha256;

    @Column(name = "file_date")
    private Instant fileDate;

    private String publisher;
    private String licence;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "rejected_count")
    private int rejected;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "figures_date")
    private LocalDate figuresDate;

    private boolean demonstration;

    @Column(name = "is_current")
    private boolean current;

    protected DataSetVersion() {}

    DataSetVersion(ImportedFile imported, DataSet set, boolean demonstration, Instant importedAt) {
        this.dataSet = set.name();
        this.publisher = set.publisher();
        this.licence = set.licence();
        this.file = imported.name();
        this.sha256 = imported.sha256();
        this.fileDate = imported.modified();
        this.demonstration = demonstration;
        this.importedAt = importedAt;
    }

    Long id() {
        return id;
    }

    void figuresAreOf(LocalDate date) {
        figuresDate = date;
    }

    void makeCurrent(boolean newCurrent) {
        current = newCurrent;
    }

    void counted(int rowCount, int rejectedCount) {
        rows = rowCount;
        rejected = rejectedCount;
    }

    DataSetView view() {
        return new DataSetView(
                id,
                dataSet,
                file,
                sha256,
                fileDate,
                figuresDate,
                publisher,
                licence,
                rows,
                rejected,
                importedAt,
                demonstration,
                current);
    }
}
