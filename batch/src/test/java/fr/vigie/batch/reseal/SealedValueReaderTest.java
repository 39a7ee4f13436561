package fr.vigie.batch.reseal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.confidentiality.Resealing;
import fr.vigie.confidentiality.SealedColumn;
import fr.vigie.confidentiality.SealedPlace;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SealedValueReaderTest {

    private static final SealedColumn EMPTY = SealedColumn.of("a", "id", "sealed", "a");
    private static final SealedColumn LONG = SealedColumn.of("b", "id", "sealed", "b");
    private static final SealedColumn SHORT = SealedColumn.of("c", "id", "sealed", "c");

    /** As many values in a column as it has rows, their keys from 1 on. */
    private static final Map<SealedColumn, Long> ROWS = Map.of(EMPTY, 0L, LONG, 450L, SHORT, 30L);

    @Test
    void every_value_of_every_column_is_given_once_and_then_nothing_more() {
        var reader = opened(null);
        var places = rest(reader);
        assertThat(places).hasSize(480).doesNotHaveDuplicates();
        assertThat(reader.readItem()).isNull();
        assertThat(rest(opened(reader.checkpointInfo()))).isEmpty();
    }

    @Test
    void whoever_resumes_at_a_checkpoint_is_given_exactly_what_was_left() {
        var all = rest(opened(null));
        var reader = opened(null);
        for (int given = 0; given < all.size(); given++) {
            assertThat(rest(opened(reader.checkpointInfo()))).isEqualTo(all.subList(given, all.size()));
            reader.readItem();
        }
    }

    private static SealedValueReader opened(Serializable checkpoint) {
        var reader = new SealedValueReader(new Resealing() {
            @Override
            public List<SealedColumn> columns() {
                return List.of(EMPTY, LONG, SHORT);
            }

            @Override
            public List<SealedPlace> next(SealedColumn column, List<Object> after, int atMost) {
                long first = after.isEmpty() ? 1 : (Long) after.get(0) + 1;
                return LongStream.rangeClosed(first, ROWS.get(column))
                        .limit(atMost)
                        .mapToObj(id -> new SealedPlace(column, List.of(id), column.table() + "/" + id, true))
                        .toList();
            }
        });
        reader.open(checkpoint);
        return reader;
    }

    private static List<SealedPlace> rest(SealedValueReader reader) {
        var places = new ArrayList<SealedPlace>();
        for (var place = reader.readItem(); place != null; place = reader.readItem()) {
            places.add(place);
        }
        return places;
    }
}
