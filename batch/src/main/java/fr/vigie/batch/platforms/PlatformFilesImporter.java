package fr.vigie.batch.platforms;

import fr.vigie.batch.imports.ImportFolder;
import fr.vigie.batch.imports.RejectsFile;
import fr.vigie.platform.PlatformImport;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Takes the official lists of platforms found in the import folder, the very large ones first: their hosts are theirs. */
@Named
@Dependent
public class PlatformFilesImporter extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String file;

    @Inject
    private JobContext job;

    @Inject
    private PlatformImport platforms;

    @Override
    public String process() {
        return ImportFolder.configured()
                .files(file, path -> PlatformImport.recognise(path).isPresent())
                .stream()
                .sorted(Comparator.comparing(
                        path -> PlatformImport.recognise(path).orElseThrow()))
                .map(this::take)
                .collect(Collectors.joining("; "));
    }

    private String take(Path path) {
        var report = platforms.take(path, PlatformImport.recognise(path).orElseThrow());
        RejectsFile.write(job.getJobName(), report);
        return report.file() + ": " + report.rows() + " rows, "
                + report.rejected().size() + " rejects";
    }
}
