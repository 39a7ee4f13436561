package fr.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.profile.Verdict;
import fr.vigie.advice.run.Refusal;
import fr.vigie.advice.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "citizen",
                "agent",
                "admin",
                "observatory",
                "platform",
                "legal",
                "advice",
                "filing",
                "evidence",
                "api_problems"
            })
    void the_pages_speak_both_languages(String name) {
        assertThat(bundle(name, Locale.ENGLISH).keySet())
                .isEqualTo(bundle(name, Locale.FRENCH).keySet());
    }

    @Test
    void no_text_stands_twice_in_a_file_where_the_later_would_hide_the_earlier() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/fr/vigie/web"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".properties")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).stream()
                                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                                    .map(line -> line.substring(0, line.indexOf('='))))
                            .doesNotHaveDuplicates());
        }
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void every_module_of_advice_has_its_name(Module module) {
        assertThat(bundle("advice", Locale.FRENCH).getString("module." + module))
                .isNotBlank();
    }

    @Test
    void every_state_of_a_run_has_its_words() {
        var texts = bundle("advice", Locale.FRENCH);
        assertThat(Stream.concat(Arrays.stream(RunState.values()).map(RunState::name), Stream.of("SUPERSEDED")))
                .allSatisfy(state -> {
                    assertThat(texts.getString("state." + state)).isNotBlank();
                    assertThat(texts.getString("method.run." + state)).isNotBlank();
                });
        assertThat(texts.getString("grade.UNCLEAR")).isNotBlank();
        assertThat(texts.getString("sure.UNCLEAR")).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void every_reason_to_refuse_a_run_has_its_words(Refusal.Reason reason) {
        assertThat(bundle("advice", Locale.FRENCH).getString("refusal." + reason))
                .isNotBlank();
    }

    @Test
    void every_world_and_every_figure_that_a_run_is_refused_for_has_its_words() {
        var texts = bundle("advice", Locale.FRENCH);
        assertThat(Stream.of("REAL", "NULL", "HIDDEN_CONFOUNDER").map(world -> "world." + world))
                .allMatch(texts::containsKey);
        assertThat(Stream.of(
                                "hazard.converged",
                                "holdout.slope",
                                "holdout.ece",
                                "chance.mean",
                                "recovery.coverage",
                                "recovery.claimed.actions")
                        .map(figure -> "metric." + figure))
                .allMatch(texts::containsKey);
    }

    @Test
    void every_choice_of_the_twelve_questions_has_its_words() {
        var texts = bundle("advice", Locale.FRENCH);
        Map.of(
                        "age", AgeBand.values(),
                        "diploma", Diploma.values(),
                        "experience", Experience.values(),
                        "mobility", Mobility.values(),
                        "mobility.short", Mobility.values(),
                        "tried", Action.values(),
                        "said", Verdict.values(),
                        "sure", EvidenceGrade.values())
                .forEach((field, choices) -> assertThat(choices)
                        .allSatisfy(choice -> assertThat(texts.getString(field + "." + choice))
                                .isNotBlank()));
        assertThat(Difficulty.values())
                .filteredOn(it -> it != Difficulty.DIGITAL)
                .allSatisfy(it -> assertThat(
                                texts.containsKey("difficulties." + it) || texts.containsKey("constraints." + it))
                        .isTrue());
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "fr.vigie.web." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
