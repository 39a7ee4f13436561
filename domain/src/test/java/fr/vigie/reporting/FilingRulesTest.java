package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FilingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PracticeCatalog PRACTICES = new PracticeCatalog();

    @Test
    void what_holds_to_the_rules_becomes_a_draft_under_the_current_version_of_its_practice() {
        var draft = FilingRules.check(
                typed("AVIS_FAUX", "https://www.marche.example/avis?x=1", "Vu\u0000 hier.\r\n", "2026-11-23"),
                PRACTICES,
                TODAY);

        assertThat(draft.practice()).isEqualTo(PRACTICES.find("AVIS_FAUX").orElseThrow());
        assertThat(draft.filer()).isEqualTo(Filer.CONSUMER);
        assertThat(draft.addresses()).extracting(Object::toString).containsExactly("marche.example/avis");
        assertThat(draft.text()).isEqualTo("Vu hier.");
        assertThat(draft.occurredOn()).isEqualTo(TODAY);
        assertThat(draft.language()).isEqualTo("fr");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var invalid = refusal(typed("NOPE", "pas une adresse", "x".repeat(20_000), "2026-11-24"));

        assertThat(invalid.problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("practice", "practice.unknown"),
                        org.assertj.core.groups.Tuple.tuple("address", "address.unreadable"),
                        org.assertj.core.groups.Tuple.tuple("text", "text.tooLong"),
                        org.assertj.core.groups.Tuple.tuple("occurredOn", "day.future"));
    }

    @Test
    void an_empty_filing_is_told_what_it_lacks_in_both_languages() {
        var invalid = refusal(
                new TypedFiling(null, null, null, " ", null, null, null, null, "\t", null, null, null, null, null));

        assertThat(invalid.problems()).extracting(FieldProblem::field).containsExactly("practice", "platform", "text");
        assertThat(invalid.problems().get(0).sentence(Locale.FRENCH)).startsWith("Choisissez");
        assertThat(invalid.problems().get(0).sentence(Locale.ENGLISH)).startsWith("Choose");
    }

    @Test
    void a_practice_is_filed_only_by_those_whom_it_concerns() {
        var clause = new TypedFiling(
                "CLAUSE",
                "PROFESSIONAL",
                "732829320",
                "Marché",
                null,
                null,
                null,
                "Responsabilité exclue",
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(refusal(clause).problems())
                .extracting(FieldProblem::code)
                .containsExactly("practice.notForFiler.PROFESSIONAL");
    }

    @Test
    void a_professional_says_for_which_business() {
        var without = TypedFiling.of(
                Map.of("practice", "SUSP", "filer", "PROFESSIONAL", "platform", "Marché", "text", "Compte fermé."),
                "fr");
        assertThat(refusal(without).problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("siren", "siren.missing"));
    }

    @Test
    void what_a_practice_requires_is_asked_of_people_and_not_of_programs() {
        var typed = TypedFiling.of(Map.of("practice", "PORTAB", "platform", "Marché", "text", "Refus."), "fr");
        assertThat(FilingRules.check(typed, PRACTICES, TODAY).answers()).isEmpty();
        assertThatThrownBy(() -> FilingRules.checkAsked(typed, PRACTICES, TODAY))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("answer.asked"));
    }

    @Test
    void of_a_draft_only_the_answers_to_the_chosen_practice_are_filed() {
        var fields = Map.of(
                "practice",
                "AVIS_FAUX",
                "platform",
                "Marché",
                "text",
                "Faux avis",
                "answer.RESIL.kind",
                "button",
                TypedFiling.answerField("AVIS_FAUX", "inexistante"),
                "oui");
        assertThat(refusal(TypedFiling.of(fields, "fr")).problems())
                .extracting(FieldProblem::field)
                .containsExactly("answer.inexistante");
    }

    @Test
    void hosts_that_are_none_are_dropped_as_long_as_the_platform_is_named() {
        var named = filing("Kaspersky", List.of("kaspersky..com.tw", "kaspersky.com"));
        assertThat(FilingRules.check(named, PRACTICES, TODAY).addresses())
                .extracting(Object::toString)
                .containsExactly("kaspersky.com");
        assertThat(refusal(filing(null, List.of("kaspersky..com.tw"))).problems())
                .extracting(FieldProblem::field)
                .containsExactly("hosts");
    }

    @Test
    void half_a_character_is_refused_rather_than_changed() {
        assertThat(refusal(typed("AVIS_FAUX", "marche.example", "cassé \ud83d", null))
                        .problems())
                .extracting(FieldProblem::code)
                .containsExactly("text.broken");
    }

    @Property(tries = 300)
    void whatever_is_typed_gives_a_draft_or_a_refusal_with_a_sentence(
            @ForAll String practice, @ForAll String address, @ForAll String text, @ForAll String day) {
        try {
            assertThat(FilingRules.check(typed(practice, address, text, day), PRACTICES, TODAY))
                    .isNotNull();
        } catch (InvalidInput invalid) {
            assertThat(invalid.problems()).isNotEmpty().allSatisfy(problem -> assertThat(
                            problem.sentence(Locale.FRENCH))
                    .isNotBlank());
        }
    }

    private static TypedFiling typed(String practice, String address, String text, String day) {
        return new TypedFiling(
                practice, null, null, null, address, null, null, null, text, null, null, day, null, null);
    }

    private static TypedFiling filing(String platform, List<String> hosts) {
        return new TypedFiling(
                "DATA_USE", null, null, platform, null, null, hosts, "Titre", null, null, null, null, null, "en");
    }

    private static InvalidInput refusal(TypedFiling typed) {
        return catchThrowableOfType(InvalidInput.class, () -> FilingRules.check(typed, PRACTICES, TODAY));
    }
}
