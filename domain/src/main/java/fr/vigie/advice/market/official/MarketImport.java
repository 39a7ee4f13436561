package fr.vigie.advice.market.official;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import fr.vigie.dataset.DataSet;
import fr.vigie.dataset.DataSetRegister;
import fr.vigie.dataset.ImportReport;
import fr.vigie.dataset.ImportedFile;
import fr.vigie.shared.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Takes official files of the labour market in, as they are published. Each file is a version of its data set: the same bytes
 * again change nothing, others stand beside the earlier ones, whose rows stay.
 *
 * <p>What is official and what is made up never mix: with the first official file, no made-up one is current any more.
 */
@ApplicationScoped
public class MarketImport {

    /**
     * What became of a file.
     *
     * @param fresh whether it was new; else nothing changed
     */
    public record Taken(OfficialFile file, ImportReport report, boolean fresh) {}

    /** Whom the register names for what is made up. */
    private static final String DEMONSTRATION_PUBLISHER = "Vigie (démonstration)";

    @Inject
    private DataSetRegister dataSets;

    @Inject
    private Transactions transactions;

    @Resource(lookup = "jdbc/vigie")
    private DataSource database;

    /**
     * Reads one file whole, in one transaction, and enters it in the data-set register.
     *
     * @throws IllegalArgumentException if not one of its rows could be taken
     * @throws UncheckedIOException if it can't be read
     */
    public Taken take(OfficialFile file, Path path) {
        return take(file, ImportedFile.of(path), MoreFiles.asByteSource(path), false);
    }

    /**
     * Takes made-up files in, in the official form; what a load that broke off left out is added.
     *
     * @return false if nothing changes: all of them are in, or there are official files already
     */
    public boolean takeDemonstration(List<MadeUpFile> files) {
        if (dataSets.current(OfficialFile.dataSets()).stream().anyMatch(version -> !version.demonstration())) {
            return false;
        }
        return files.stream().map(made -> take(made.file(), made.identity(), made.bytes(), true)).toList().stream()
                .anyMatch(Taken::fresh);
    }

    private Taken take(OfficialFile file, ImportedFile identity, ByteSource bytes, boolean demonstration) {
        return transactions.retrying(() -> {
            var known = dataSets.find(identity, file.dataSet());
            return known.isPresent()
                    ? new Taken(file, report(file, identity, bytes), false)
                    : new Taken(file, enter(file, identity, bytes, demonstration), true);
        });
    }

    private static DataSet dataSet(OfficialFile file, boolean demonstration) {
        return demonstration ? new DataSet(file.dataSet().name(), DEMONSTRATION_PUBLISHER, null) : file.dataSet();
    }

    /** Reads what is in already again, for its rejects alone. */
    private static ImportReport report(OfficialFile file, ImportedFile identity, ByteSource bytes) {
        try {
            var content = OfficialReader.read(file, identity.name(), bytes, (line, values) -> {});
            return new ImportReport(identity.name(), content.rows(), content.rejected());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport enter(OfficialFile file, ImportedFile identity, ByteSource bytes, boolean demonstration) {
        long version = dataSets.open(identity, dataSet(file, demonstration), demonstration);
        try (var connection = database.getConnection();
                var table = new TableWriter(connection, file, version)) {
            var content = OfficialReader.read(file, identity.name(), bytes, table);
            table.flush();
            if (content.rows() == content.rejected().size()) {
                throw new IllegalArgumentException("No row of " + identity.name() + " could be taken");
            }
            dataSets.close(
                    version,
                    file.dataSet(),
                    content.figures(),
                    content.rows(),
                    content.rejected().size());
            if (!demonstration) {
                dataSets.retireDemonstration(OfficialFile.dataSets());
            }
            return new ImportReport(identity.name(), content.rows(), content.rejected());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new TableWriter.WriteFailed(e);
        }
    }
}
