package fr.vigie.batch.reseal;

import fr.vigie.confidentiality.Resealing;
import fr.vigie.confidentiality.SealedColumn;
import fr.vigie.confidentiality.SealedPlace;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gives every sealed value, column after column, without its content. Its checkpoint is a list: the name of the column, then the
 * key of the last value given.
 */
@Named
@Dependent
public class SealedValueReader extends AbstractItemReader {

    private static final int PAGE = 200;

    /** After every column's name. */
    private static final String END = "~";

    private final Resealing resealing;

    private Deque<SealedColumn> columns;
    private Deque<SealedPlace> page;
    private List<Object> last;

    @Inject
    SealedValueReader(Resealing resealing) {
        this.resealing = resealing;
    }

    @Override
    public void open(Serializable checkpoint) {
        columns = new ArrayDeque<>(resealing.columns());
        page = new ArrayDeque<>();
        last = List.of();
        if (checkpoint instanceof List<?> position) {
            columns.removeIf(column -> column.name().compareTo((String) position.get(0)) < 0);
            last = new ArrayList<>(position.subList(1, position.size()));
        }
    }

    @Override
    public SealedPlace readItem() {
        while (page.isEmpty() && !columns.isEmpty()) {
            page.addAll(resealing.next(columns.peek(), last, PAGE));
            if (page.isEmpty()) {
                columns.pop();
                last = List.of();
            }
        }
        var place = page.poll();
        last = place == null ? List.of() : place.key();
        return place;
    }

    @Override
    public Serializable checkpointInfo() {
        var position = new ArrayList<Object>();
        position.add(columns.isEmpty() ? END : columns.peek().name());
        position.addAll(last);
        return position;
    }
}
