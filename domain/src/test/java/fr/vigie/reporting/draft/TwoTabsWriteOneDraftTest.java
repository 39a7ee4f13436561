package fr.vigie.reporting.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TwoTabsWriteOneDraftTest {

    private final DraftFields fields = new DraftFields();

    @Test
    void tabs_on_different_pages_keep_both_their_fields() {
        fields.write(Map.of("text", "Récit"), 1);
        fields.write(Map.of("address", "marche.example"), 2);
        fields.write(Map.of("seller", "Boutique"), 3);

        assertThat(fields.conflicts(Map.of("seller", "Boutique"), FormBase.of(1)))
                .isEmpty();
        assertThat(fields.texts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("text", "Récit", "address", "marche.example", "seller", "Boutique"));
    }

    @Test
    void the_same_field_changed_from_an_older_page_is_a_conflict() {
        fields.write(Map.of("text", "Premier"), 1);
        fields.write(Map.of("text", "Second"), 2);

        assertThat(fields.conflicts(Map.of("text", "Troisième"), FormBase.of(1)))
                .containsExactly("text");
        assertThat(fields.conflicts(Map.of("text", "Troisième"), FormBase.of(2)))
                .isEmpty();
    }

    @Test
    void what_a_form_saved_itself_is_no_conflict_while_it_has_yet_to_see_what_another_wrote() {
        fields.write(Map.of("address", "la.leur.example"), 2);
        fields.write(Map.of("seller", "Boutique"), 3);
        var form = new FormBase(3, Map.of("address", 1));

        assertThat(fields.conflicts(Map.of("address", "la.mienne.example", "seller", "Boutique bis"), form))
                .containsExactly("address");
    }

    @Test
    void the_same_text_twice_is_no_conflict() {
        fields.write(Map.of("text", "Pareil"), 5);
        assertThat(fields.conflicts(Map.of("text", "Pareil"), FormBase.of(1))).isEmpty();
    }

    @Test
    void a_field_that_another_tab_emptied_is_a_conflict() {
        fields.write(Map.of("text", "Récit"), 1);
        var emptied = new HashMap<String, String>();
        emptied.put("text", null);
        fields.write(emptied, 2);

        assertThat(fields.texts()).isEmpty();
        assertThat(fields.conflicts(Map.of("text", "Récit corrigé"), FormBase.of(1)))
                .containsExactly("text");
    }

    @Test
    void a_flood_of_fields_and_endless_texts_stay_bounded() {
        for (int i = 0; i < 1_000; i++) {
            fields.write(Map.of("field" + i, "x"), i + 1);
        }
        fields.write(Map.of("field0", "x".repeat(100_000)), 1_001);
        assertThat(fields.texts()).hasSize(DraftFields.MAX_FIELDS);
        assertThat(fields.texts().get("field0")).hasSize(DraftFields.MAX_VALUE);
    }

    @Test
    void many_long_texts_are_refused_and_a_draft_that_is_too_large_can_be_made_smaller() {
        var nearlyLongest = "x".repeat(DraftFields.MAX_VALUE - 10);
        for (int i = 0; i < 6; i++) {
            fields.write(Map.of("field" + i, nearlyLongest), i + 1);
        }
        assertThatThrownBy(() -> fields.write(Map.of("field6", nearlyLongest, "text", "Récit"), 7))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple("field6", "draft.tooLarge")));
        assertThat(fields.write(Map.of("field6", "Bref"), 8)).isTrue();
    }

    @Test
    void names_without_end_count_too() {
        assertThatThrownBy(() -> fields.write(Map.of("answer." + "x".repeat(DraftFields.MAX_TOTAL), "1"), 1))
                .isInstanceOf(InvalidInput.class);
    }

    @Property
    void what_is_kept_is_what_was_typed(@ForAll("texts") Map<String, String> typed) {
        var draft = new DraftFields();
        draft.write(typed, 1);
        var expected = new HashMap<>(typed);
        expected.values().removeIf(String::isEmpty);
        assertThat(DraftFields.parse(draft.json()).texts()).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        return Arbitraries.maps(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
                        Arbitraries.strings().ofMaxLength(200).filter(text -> !Typed.isBroken(text)))
                .ofMaxSize(20);
    }
}
