package fr.vigie.batch.market;

import fr.vigie.advice.market.official.MarketImport;
import fr.vigie.advice.market.official.OfficialReader;
import fr.vigie.batch.imports.ImportFolder;
import fr.vigie.batch.imports.RejectsFile;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.Comparator;

/** Takes the official files of the labour market found in the import folder, and says of every file there what it is. */
@Named
@Dependent
public class MarketFilesImporter extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String file;

    @Inject
    private JobContext job;

    @Inject
    private MarketImport market;

    @Override
    public String process() {
        var folder = ImportFolder.configured();
        var account = new ImportAccount(job.getJobName(), folder.files(file));
        account.write();
        var files = folder.files(file, path -> OfficialReader.recognise(path).isPresent());
        files.stream()
                .sorted(Comparator.comparing(
                        path -> OfficialReader.recognise(path).orElseThrow()))
                .forEach(path -> account.took(path, take(path)));
        account.write();
        return account.summary();
    }

    private MarketImport.Taken take(Path path) {
        try {
            var taken = market.take(OfficialReader.recognise(path).orElseThrow(), path);
            RejectsFile.write(job.getJobName(), taken.report());
            return taken;
        } catch (RuntimeException failure) {
            throw new IllegalStateException(path.getFileName() + ": " + failure.getMessage(), failure);
        }
    }
}
