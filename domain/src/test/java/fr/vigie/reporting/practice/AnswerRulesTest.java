package fr.vigie.reporting.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Wall WALL = new Wall("SHOP", text("Boutique"), text("Ailleurs"), text("Mairie"), null);

    /** Asks one question of each type, the choice being required. */
    private static final Practice PRACTICE = new Practice(
            "TEST",
            2,
            text("Titre"),
            text("Phrase"),
            text("mots"),
            Set.of(Filer.CONSUMER),
            List.of(),
            List.of(
                    new Question(
                            "choice",
                            QuestionType.CHOICE,
                            text("Quoi ?"),
                            null,
                            true,
                            List.of(
                                    new Question.Option("here", text("Ici"), null, null),
                                    new Question.Option("shop", text("Boutique"), WALL, null),
                                    new Question.Option("other", text("Autre"), null, "RESIL"))),
                    question("text", QuestionType.TEXT),
                    question("date", QuestionType.DATE),
                    question("amount", QuestionType.AMOUNT),
                    question("address", QuestionType.ADDRESS),
                    question("yes_no", QuestionType.YES_NO),
                    question("host", QuestionType.HOST)),
            List.of(),
            SelfHelp.NONE,
            List.of());

    @Test
    void answers_are_kept_in_one_way_and_in_the_order_of_the_questions() {
        var answers = check(Map.of(
                "host", "https://www.Marche.example/x",
                "choice", "here",
                "text", " Deux\r\nlignes ",
                "date", "2026-03-31",
                "amount", "12,5",
                "address", "www.marche.example/avis?produit=12",
                "yes_no", "no"));

        assertThat(answers)
                .containsExactly(
                        entry("choice", "here"),
                        entry("text", "Deux\nlignes"),
                        entry("date", "2026-03-31"),
                        entry("amount", "12.50"),
                        entry("address", "https://www.marche.example/avis?produit=12"),
                        entry("yes_no", "no"),
                        entry("host", "marche.example"));
        assertThat(check(answers)).isEqualTo(answers);
    }

    @Test
    void what_is_not_answered_is_left_out_unless_it_is_required() {
        assertThat(check(Map.of("choice", "here", "text", " \t"))).containsOnlyKeys("choice");
        assertThat(check(Collections.singletonMap("choice", "here"))).containsOnlyKeys("choice");
        assertThat(problems(Map.of("text", "seul"))).containsExactly(tuple("answer.choice", "answer.choose"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_in_both_languages() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> check(Map.of(
                        "choice", "nowhere",
                        "text", "x".repeat(1_001),
                        "date", "2026-11-24",
                        "amount", "beaucoup",
                        "address", "pas une adresse",
                        "yes_no", "oui",
                        "host", "non plus",
                        "colour", "bleu")));

        assertThat(refused.problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        tuple("answer.choice", "answer.choose"),
                        tuple("answer.text", "text.tooLong"),
                        tuple("answer.date", "day.future"),
                        tuple("answer.amount", "amount.unreadable"),
                        tuple("answer.address", "address.unreadable"),
                        tuple("answer.yes_no", "answer.choose"),
                        tuple("answer.host", "address.unreadable"),
                        tuple("answer.colour", "answer.unknownQuestion"));
        assertThat(refused.problems()).allSatisfy(problem -> {
            assertThat(problem.sentence(Locale.FRENCH)).isNotBlank();
            assertThat(problem.sentence(Locale.ENGLISH)).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "'12,50 €', 12.50",
        "12.5, 12.50",
        "'1 234,99', 1234.99",
        "'1\u202f000\u00a0000', 1000000.00",
    })
    void an_amount_is_read_as_people_write_it(String typed, String kept) {
        assertThat(check(Map.of("choice", "here", "amount", typed))).containsEntry("amount", kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.234,50", "12,505", "1e3", "٣", "douze", "12,", "99999999999999999999"})
    void what_is_no_amount_is_refused(String typed) {
        assertThat(problems(Map.of("choice", "here", "amount", typed)))
                .containsExactly(tuple("answer.amount", "amount.unreadable"));
    }

    @Test
    void a_cent_above_the_highest_amount_is_refused() {
        assertThat(problems(Map.of("choice", "here", "amount", "1000000,01")))
                .containsExactly(tuple("answer.amount", "amount.tooHigh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://marche.example/a", "https://marche.example/a b", "marche"})
    void what_is_no_address_of_a_page_is_refused(String typed) {
        assertThat(problems(Map.of("choice", "here", "address", typed)))
                .containsExactly(tuple("answer.address", "address.unreadable"));
    }

    @Test
    void the_answers_say_where_the_report_had_better_go() {
        assertThat(AnswerRules.leadingAway(PRACTICE, Map.of("choice", "here"))).isEmpty();
        assertThat(AnswerRules.leadingAway(PRACTICE, Map.of())).isEmpty();
        assertThat(AnswerRules.leadingAway(PRACTICE, Map.of("choice", "shop")))
                .get()
                .extracting(Question.Option::wall)
                .isEqualTo(WALL);
        assertThat(AnswerRules.leadingAway(PRACTICE, Map.of("choice", "other")))
                .get()
                .extracting(Question.Option::redirect)
                .isEqualTo("RESIL");
    }

    @Property(tries = 500)
    void an_amount_keeps_its_value(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal euros, @ForAll boolean comma) {
        var typed = euros.toPlainString();
        var answers = check(Map.of("choice", "here", "amount", comma ? typed.replace('.', ',') : typed));
        assertThat(new BigDecimal(answers.get("amount"))).isEqualByComparingTo(euros);
    }

    @Property(tries = 500)
    void whatever_is_typed_gives_answers_that_stay_as_they_are_or_a_sentence(
            @ForAll String id, @ForAll String any, @ForAll String date, @ForAll String amount, @ForAll String address) {
        try {
            var answers = check(Map.of(
                    "choice", "here", "text", any, "date", date, "amount", amount, "address", address, "host", any));
            assertThat(check(answers)).isEqualTo(answers);
        } catch (InvalidInput refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.field()).startsWith("answer.");
                assertThat(problem.sentence(Locale.FRENCH)).isNotBlank();
            });
        }
        if (PRACTICE.question(id).isEmpty()) {
            assertThat(problems(Map.of("choice", "here", id, any)))
                    .extracting(problem -> problem.toList().get(1))
                    .containsExactly("answer.unknownQuestion");
        }
    }

    private static Map<String, String> check(Map<String, String> typed) {
        return AnswerRules.check(PRACTICE, typed, TODAY);
    }

    private static List<org.assertj.core.groups.Tuple> problems(Map<String, String> typed) {
        return catchThrowableOfType(InvalidInput.class, () -> check(typed)).problems().stream()
                .map(problem -> tuple(problem.field(), problem.code()))
                .toList();
    }

    private static Question question(String id, QuestionType type) {
        return new Question(id, type, text(id), null, false, List.of());
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
