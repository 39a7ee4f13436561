package fr.vigie.reporting.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.reporting.practice.TaxonomyDefect.Kind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatchBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build refuses a broken taxonomy: the real files have no defect, and each kind of defect is seen. */
class TaxonomyTest {

    private static final Path FOLDER = Path.of("src/main/resources/fr/vigie/reporting/practice");

    /**
     * A small taxonomy, broken in one place.
     *
     * @param kind what is to be found
     * @param file where, null for a file that was taken away
     */
    private record Breakage(Kind kind, String file, String name, UnaryOperator<JsonObject> change) {

        static Breakage of(Kind kind, String file, String name, UnaryOperator<JsonPatchBuilder> patch) {
            return new Breakage(kind, file, name, content -> patch.apply(Json.createPatchBuilder())
                    .build()
                    .apply(content));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String INDEX = "index.json";
    private static final String TREE = "tree.json";
    private static final String WALLS = "walls.json";
    private static final String REVIEW = "practices/REVIEW/2.json";
    private static final String SALE = "practices/SALE/1.json";

    private static final List<Breakage> BREAKAGES = List.of(
            new Breakage(Kind.MISSING_FILE, SALE, "a practice without its file", content -> null),
            new Breakage(Kind.MISSING_FILE, WALLS, "no walls", content -> null),
            new Breakage(Kind.MISSING_FILE, TREE, "no tree", content -> null),
            Breakage.of(
                    Kind.MISSING_FILE,
                    INDEX,
                    "a version without its file",
                    patch -> patch.replace("/practices/1/version", Json.createValue(2))),
            Breakage.of(Kind.MISSING_MEMBER, REVIEW, "no words", patch -> patch.remove("/words")),
            Breakage.of(Kind.MISSING_MEMBER, REVIEW, "no letter", patch -> patch.remove("/selfHelp/letter")),
            Breakage.of(
                    Kind.MISSING_TRANSLATION, REVIEW, "a title without English", patch -> patch.remove("/title/en")),
            Breakage.of(
                    Kind.MISSING_TRANSLATION,
                    REVIEW,
                    "an option with blank French",
                    patch -> patch.replace("/questions/0/options/1/label/fr", " ")),
            Breakage.of(
                    Kind.MISSING_TRANSLATION,
                    TREE,
                    "a node's question without English",
                    patch -> patch.remove("/nodes/prices/question/en")),
            Breakage.of(
                    Kind.MISSING_TRANSLATION, WALLS, "a wall without English", patch -> patch.remove("/SHOP/text/en")),
            Breakage.of(
                    Kind.UNKNOWN_MEMBER,
                    REVIEW,
                    "a misspelt hint",
                    patch -> patch.add("/questions/1/hnit", json("{'fr': 'Avec', 'en': 'With'}"))),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "a question of no known type",
                    patch -> patch.replace("/questions/1/type", "MONEY")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "a choice without options",
                    patch -> patch.remove("/questions/0/options")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "options without a choice",
                    patch -> patch.replace("/questions/0/type", "TEXT")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "two questions of one id",
                    patch -> patch.replace("/questions/1/id", "kind")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "two options of one id",
                    patch -> patch.replace("/questions/0/options/1/id", "fake")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "an option to a wall and to a practice",
                    patch -> patch.add("/questions/0/options/1/wall", "SHOP")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "an authority that is none",
                    patch -> patch.replace("/authorities/0", "MAIRIE")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "nobody who may file",
                    patch -> patch.replace(
                            "/whoMayFile", Json.createArrayBuilder().build())),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    REVIEW,
                    "a day that is none",
                    patch -> patch.replace("/legalBases/0/validFrom", "yesterday")),
            Breakage.of(
                    Kind.BROKEN_VALUE, REVIEW, "the code of another practice", patch -> patch.replace("/code", "SALE")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    WALLS,
                    "a wall to no web address",
                    patch -> patch.replace("/SHOP/url", "javascript:alert(1)")),
            Breakage.of(
                    Kind.BROKEN_VALUE,
                    TREE,
                    "a branch that leads nowhere",
                    patch -> patch.remove("/nodes/prices/children/1/wall")),
            Breakage.of(Kind.BROKEN_VALUE, TREE, "no such root", patch -> patch.replace("/root", "end")),
            Breakage.of(
                    Kind.DUPLICATE,
                    INDEX,
                    "a practice listed twice",
                    patch -> patch.add("/practices/-", json("{'code': 'SALE', 'version': 1}"))),
            Breakage.of(
                    Kind.DUPLICATE,
                    TREE,
                    "a topic twice",
                    patch -> patch.replace("/nodes/start/children/1/topic", "REVIEWS")),
            Breakage.of(Kind.TOO_LONG, SALE, "a title too long", patch -> patch.replace("/title/en", "x".repeat(71))),
            Breakage.of(
                    Kind.TOO_LONG,
                    SALE,
                    "a sentence too long",
                    patch -> patch.replace("/sentence/fr", "x".repeat(241))),
            Breakage.of(Kind.TOO_FEW_OR_MANY, REVIEW, "no evidence asked for", patch -> patch.remove("/evidence/0")),
            Breakage.of(Kind.TOO_FEW_OR_MANY, REVIEW, "one step alone", patch -> patch.remove("/selfHelp/steps/0")),
            Breakage.of(
                    Kind.TOO_FEW_OR_MANY,
                    TREE,
                    "a node with one way on",
                    patch -> patch.remove("/nodes/prices/children/1")),
            Breakage.of(
                    Kind.UNKNOWN_ACT,
                    REVIEW,
                    "a law that acts.json doesn't know",
                    patch -> patch.replace("/legalBases/0/act", "ACTE")),
            Breakage.of(
                    Kind.UNKNOWN_ACT,
                    REVIEW,
                    "a deadline by unknown law",
                    patch -> patch.replace(
                            "/selfHelp/deadlines/0/legal", json("{'act': 'ACTE', 'article': '2', 'verified': false}"))),
            Breakage.of(
                    Kind.UNKNOWN_WALL,
                    REVIEW,
                    "an answer to no such wall",
                    patch -> patch.replace("/questions/0/options/2/wall", "POLICE")),
            Breakage.of(
                    Kind.UNKNOWN_WALL,
                    TREE,
                    "a branch to no such wall",
                    patch -> patch.replace("/nodes/prices/children/1/wall", "POLICE")),
            Breakage.of(
                    Kind.UNKNOWN_TOPIC,
                    TREE,
                    "no such topic",
                    patch -> patch.replace("/nodes/start/children/0/topic", "COOKING")),
            Breakage.of(
                    Kind.UNKNOWN_TOPIC,
                    TREE,
                    "a first branch without topic",
                    patch -> patch.remove("/nodes/start/children/0/topic")),
            Breakage.of(
                    Kind.UNKNOWN_TOPIC,
                    TREE,
                    "a topic further down",
                    patch -> patch.add("/nodes/prices/children/0/topic", "PRICES")),
            Breakage.of(
                    Kind.DEAD_REDIRECT,
                    REVIEW,
                    "an answer to no such practice",
                    patch -> patch.replace("/questions/0/options/1/redirect", "SALES")),
            Breakage.of(
                    Kind.DEAD_REDIRECT,
                    TREE,
                    "a branch to no such practice",
                    patch -> patch.replace("/nodes/prices/children/0/practice", "SALES")),
            Breakage.of(
                    Kind.DEAD_REDIRECT,
                    TREE,
                    "a branch to no such node",
                    patch -> patch.replace("/nodes/start/children/1/node", "price")),
            Breakage.of(
                    Kind.REDIRECT_CYCLE,
                    REVIEW,
                    "an answer that leads to the same practice",
                    patch -> patch.replace("/questions/0/options/1/redirect", "REVIEW")),
            Breakage.of(
                    Kind.NO_WAY_ON,
                    REVIEW,
                    "a question that sends everybody away",
                    patch -> patch.add("/questions/0/options/0/wall", "SHOP")),
            Breakage.of(Kind.REDIRECT_CYCLE, TREE, "a branch back to where one came from", patch -> patch.remove(
                            "/nodes/prices/children/1/wall")
                    .add("/nodes/prices/children/1/redirect", "start")),
            Breakage.of(
                    Kind.UNREACHABLE,
                    TREE,
                    "a practice to which no branch leads",
                    patch -> patch.replace("/nodes/prices/children/0/practice", "REVIEW")),
            Breakage.of(
                    Kind.UNREACHABLE,
                    TREE,
                    "a node to which no branch leads",
                    patch -> patch.add(
                            "/nodes/lost",
                            json("{'question': {'fr': 'Où ?', 'en': 'Where?'}, 'children': ["
                                    + "{'label': {'fr': 'A', 'en': 'A'}, 'practice': 'SALE'},"
                                    + "{'label': {'fr': 'B', 'en': 'B'}, 'practice': 'REVIEW'}]}"))),
            Breakage.of(
                    Kind.UNREACHABLE,
                    REVIEW,
                    "a wall to which nothing leads",
                    patch -> patch.remove("/questions/0/options/2/wall")),
            Breakage.of(Kind.NO_TREE, TREE, "a node below two others", patch -> patch.remove(
                            "/nodes/start/children/0/practice")
                    .add("/nodes/start/children/0/node", "prices")),
            new Breakage(Kind.NO_TREE, TREE, "too many questions in a row", TaxonomyTest::deepened));

    @Test
    void the_real_files_have_no_defect() {
        assertThat(TaxonomyCheck.defects(TaxonomyFiles.bundled())).isEmpty();
    }

    @Test
    void the_small_taxonomy_has_no_defect_until_it_is_broken() {
        assertThat(TaxonomyCheck.defects(SmallTaxonomy.sound())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void a_defect_is_found_where_it_is(Breakage breakage) {
        var broken = SmallTaxonomy.with(breakage.file(), breakage.change());

        assertThat(TaxonomyCheck.defects(broken))
                .extracting(TaxonomyDefect::kind)
                .contains(breakage.kind());
        assertThatThrownBy(() -> TaxonomyCheck.require(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(breakage.kind().name());
    }

    static List<Breakage> breakages() {
        return BREAKAGES;
    }

    @Test
    void every_kind_of_defect_is_tried() {
        assertThat(BREAKAGES.stream().map(Breakage::kind).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Arrays.asList(Kind.values())));
    }

    @Test
    void all_defects_are_told_at_once() {
        var broken = SmallTaxonomy.with(REVIEW, content -> Json.createPatchBuilder()
                .remove("/title/en")
                .replace("/questions/0/options/1/redirect", "SALES")
                .replace("/questions/0/options/2/wall", "POLICE")
                .build()
                .apply(content));

        assertThat(TaxonomyCheck.defects(broken))
                .extracting(TaxonomyDefect::kind)
                .contains(Kind.MISSING_TRANSLATION, Kind.DEAD_REDIRECT, Kind.UNKNOWN_WALL);
    }

    @Test
    void an_object_with_a_member_twice_is_not_read() {
        assertThatThrownBy(() -> json("{'SHOP': {}, 'SHOP': {}}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_file_in_the_folder_is_one_that_is_read() throws IOException {
        var read = TaxonomyFiles.bundled().byName().keySet();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(read);
        }
    }

    private static JsonObject deepened(JsonObject tree) {
        var patch = Json.createPatchBuilder()
                .remove("/nodes/prices/children/0/practice")
                .add("/nodes/prices/children/0/node", "third")
                .add("/nodes/third", node("fourth"))
                .add(
                        "/nodes/fourth",
                        json("{'question': {'fr': 'Et ?', 'en': 'And?'}, 'children': ["
                                + "{'label': {'fr': 'A', 'en': 'A'}, 'practice': 'SALE'},"
                                + "{'label': {'fr': 'B', 'en': 'B'}, 'practice': 'REVIEW'}]}"));
        return patch.build().apply(tree);
    }

    private static JsonObject node(String next) {
        return json(
                "{'question': {'fr': 'Et ?', 'en': 'And?'}, 'children': [{'label': {'fr': 'A', 'en': 'A'}, 'node': '"
                        + next + "'}, {'label': {'fr': 'B', 'en': 'B'}, 'practice': 'SALE'}]}");
    }

    private static JsonObject json(String text) {
        return SmallTaxonomy.json(text);
    }
}
