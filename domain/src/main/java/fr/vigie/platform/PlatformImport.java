package fr.vigie.platform;

import fr.vigie.dataset.DataSetRegister;
import fr.vigie.dataset.ImportReport;
import fr.vigie.dataset.ImportedFile;
import fr.vigie.dataset.RejectedRow;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes the official lists of platforms into the register, as they are published. A second import of the same file
 * changes nothing. A host that belongs to another platform stays there: the row is taken without it, and says so among
 * the rejects.
 */
@ApplicationScoped
public class PlatformImport {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PlatformRegister register;

    @Inject
    private VeryLargePlatforms veryLarge;

    @Inject
    private DataSetRegister dataSets;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** Which official list a file is, by its header line; empty if it is none of them. */
    public static Optional<PlatformList> recognise(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().flatMap(PlatformList::withHeader);
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Reads one file whole, in one transaction, and notes it in the data-set register.
     *
     * @throws UncheckedIOException if it can't be read or isn't UTF-8
     */
    public ImportReport take(Path file, PlatformList list) {
        return transactions.retrying(() -> read(file, list));
    }

    private ImportReport read(Path file, PlatformList list) {
        veryLarge.enterMissing();
        var rejected = new ArrayList<RejectedRow>();
        int rows = 0;
        try (var parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord record : parser) {
                rows++;
                long line = parser.getCurrentLineNumber();
                try {
                    rejected.addAll(enter(PlatformRow.parse(record), line, list));
                } catch (PlatformRow.Rejected rejection) {
                    rejected.add(new RejectedRow(line, String.join(";", record.values()), rejection.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dataSets.note(ImportedFile.of(file), list.dataSet(), rows, rejected);
    }

    private List<RejectedRow> enter(PlatformRow row, long line, PlatformList list) {
        var platform = register.find(row.name()).orElseGet(() -> {
            var fresh = new Platform(row.name(), PlatformStatus.REGISTERED, clock.instant());
            em.persist(fresh);
            return fresh;
        });
        platform.register();
        if (list == PlatformList.VERY_LARGE) {
            platform.designate(row.tier(), row.designated());
        } else {
            platform.publishesTerms(row.publishedTerms());
        }
        em.flush();
        var rejected = new ArrayList<RejectedRow>();
        for (var address : row.hosts()) {
            var claim = register.claim(address);
            if (claim.isEmpty()) {
                platform.claim(address);
                em.flush();
            } else if (!claim.get().platform().isRegistered()) {
                claim.get().moveTo(platform);
            } else if (claim.get().platform() != platform) {
                rejected.add(new RejectedRow(
                        line,
                        row.name() + ": " + address,
                        "host already belongs to "
                                + claim.get().platform().ref().displayName() + "; the row was taken without it"));
            }
        }
        if (row.oddity() != null) {
            rejected.add(new RejectedRow(line, row.name(), row.oddity()));
        }
        return rejected;
    }
}
