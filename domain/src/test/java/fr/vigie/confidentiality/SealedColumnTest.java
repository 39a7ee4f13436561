package fr.vigie.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealedColumnTest {

    private static final SealedColumn PARTS =
            new SealedColumn("chunk", List.of("id", "kind", "part"), "sealed", "CONCAT(id, kind, part)");

    @Test
    void a_key_of_several_columns_is_paged_in_its_order() {
        assertThat(PARTS.afterKey())
                .isEqualTo("id >= ?1 AND (id > ?1 OR (id = ?1 AND (kind > ?2 OR (kind = ?2 AND (part > ?3)))))");
        assertThat(PARTS.byKey(3)).isEqualTo("id = ?3 AND kind = ?4 AND part = ?5");
    }

    @Test
    void a_key_of_one_column_too() {
        var column = SealedColumn.of("person", "id", "email_sealed", "person.email");
        assertThat(column.afterKey()).isEqualTo("id >= ?1 AND (id > ?1)");
        assertThat(column.context()).isEqualTo("CONCAT('person.email/', id)");
        assertThat(column.name()).isEqualTo("person.email_sealed");
    }

    @Test
    void what_is_no_name_is_refused() {
        assertThatThrownBy(() -> SealedColumn.of("person; DROP TABLE person", "id", "x", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
