package fr.vigie.batch.paths;

import fr.vigie.advice.path.PathImport;
import fr.vigie.batch.imports.RejectsFile;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * Has each chunk of lines kept, and lists those that were rejected. Its checkpoint is the length of the list: what a chunk that
 * failed had added is cut off.
 */
@Named
@Dependent
public class PathLineWriter extends AbstractItemWriter {

    @Inject
    private PathImport paths;

    @Inject
    private JobContext job;

    private String file;
    private RejectsFile rejects;

    private record Position(String file, long length) implements Serializable {}

    @Override
    public void open(Serializable checkpoint) {
        if (checkpoint instanceof Position position) {
            begin(position.file(), position.length());
        }
    }

    @Override
    public void writeItems(List<Object> items) {
        paths.take(items.stream().map(item -> ((PathLineItem) item).line()).toList());
        for (var item : items) {
            list((PathLineItem) item);
        }
    }

    private void list(PathLineItem item) {
        if (!item.file().equals(file)) {
            close();
            begin(item.file(), 0);
        }
        item.line().rejected().ifPresent(rejects::add);
    }

    private void begin(String name, long keep) {
        file = name;
        rejects = RejectsFile.open(job.getJobName(), name, keep);
    }

    @Override
    public Serializable checkpointInfo() {
        return rejects == null ? null : new Position(file, rejects.length());
    }

    @Override
    public void close() {
        if (rejects != null) {
            rejects.close();
        }
    }
}
