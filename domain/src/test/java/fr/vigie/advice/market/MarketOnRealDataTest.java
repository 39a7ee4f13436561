package fr.vigie.advice.market;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.official.OfficialFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** How much of the official files arrives at occupations and departments. */
@EnabledIfEnvironmentVariable(
        named = "VIGIE_REAL_DATA",
        matches = ".+",
        disabledReason = "VIGIE_REAL_DATA names no folder")
class MarketOnRealDataTest {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("VIGIE_REAL_DATA", ""));
    private static final FileRows ROWS = new FileRows();

    static {
        Stream.of(
                        "rome/unix_referentiel_code_rome_v347_utf8.csv",
                        "rome/unix_referentiel_appellation_v347_utf8.csv",
                        "rome/unix_rubrique_mobilite_v347_utf8.csv",
                        "rome/fap225_rome.csv",
                        "market/fap2021.csv",
                        "market/bassins-communes.csv",
                        "geography/communes-points.csv",
                        "market/tension-rome-bassin-2020.csv",
                        "market/bmo-2024.csv",
                        "market/tensions-dares-2019.csv",
                        "market/metiers-2030.json",
                        "market/rome-naf-2021.csv")
                .map(DATA::resolve)
                .forEach(ROWS::with);
    }

    private final MarketAssembly assembly = new MarketAssembly(ROWS, MarketAssembly.FEWEST_SEEKERS);
    private final Market market = assembly.market(false, List.of());

    @Test
    void the_occupation_that_romes_list_lacks_is_there() {
        assertThat(market.occupations().size()).isEqualTo(532);
        assertThat(market.title(market.occupations().index(new Rome("L1510")).orElseThrow()))
                .isEqualTo("Films d'animation et effets spéciaux");
        assertThat(IntStream.range(0, 532).map(i -> market.moves(i).size()).sum())
                .isEqualTo(4008);
    }

    @Test
    void most_cells_have_a_tension_and_some_have_projects() {
        double cells = 532.0 * 101;
        System.out.printf(
                "Cells with offers %.3f, seekers %.3f, projects %.3f, difficulty %.3f, tension %.3f%n",
                count(cell -> cell.offers().isPresent()) / cells,
                count(cell -> cell.seekers().isPresent()) / cells,
                count(cell -> cell.projects().isPresent()) / cells,
                count(cell -> cell.difficulty().isPresent()) / cells,
                count(cell -> cell.tension().isPresent()) / cells);
        assertThat(count(cell -> cell.tension().isPresent()) / cells).isGreaterThan(0.85);
        assertThat(count(cell -> cell.projects().isPresent()) / cells).isGreaterThan(0.05);
    }

    /** It has 227,486 in all, one in nearly half of its cells: whatever it is an extract of, nobody is told that. */
    @Test
    void a_file_that_counts_a_fraction_of_the_countrys_seekers_is_not_used() {
        assertThat(count(cell -> cell.offers().isPresent() || cell.seekers().isPresent()))
                .isZero();
        assertThat(assembly.losses().get(OfficialFile.ROME_AREA))
                .extracting(CrosswalkLoss::joint)
                .contains(Joint.WHOLE);
    }

    @Test
    void mayotte_has_no_tension() {
        var mayotte = Department.of("976").orElseThrow();
        assertThat(IntStream.range(0, 532).mapToObj(i -> market.cell(i, mayotte)))
                .allSatisfy(cell -> assertThat(cell.tension()).isEmpty());
    }

    @Test
    void what_is_lost_is_what_we_say_it_is() {
        var other = new OtherLosses(ROWS, market.occupations()).all();
        for (var losses : List.of(assembly.losses(), other)) {
            losses.forEach((file, lost) -> lost.forEach(loss -> System.out.printf(
                    "%s → %s: %.1f %% of rows, %.1f %% of volume lost%n",
                    file, loss.joint(), 100 * loss.shareOfRows(), 100 * loss.shareOfVolume())));
        }
        assertThat(loss(assembly.losses(), OfficialFile.HIRING_PROJECTS, Joint.OCCUPATION)
                        .shareOfVolume())
                .isBetween(0.6, 0.8);
        assertThat(loss(assembly.losses(), OfficialFile.ROME_AREA, Joint.OCCUPATION)
                        .rowsLost())
                .isZero();
        assertThat(loss(assembly.losses(), OfficialFile.TENSION, Joint.OCCUPATION)
                        .shareOfVolume())
                .isLessThan(0.05);
    }

    private static CrosswalkLoss loss(Map<OfficialFile, List<CrosswalkLoss>> losses, OfficialFile file, Joint joint) {
        return losses.get(file).stream()
                .filter(loss -> loss.joint() == joint)
                .findFirst()
                .orElseThrow();
    }

    private double count(Predicate<MarketCell> test) {
        return IntStream.range(0, market.occupations().size())
                .boxed()
                .flatMap(occupation -> Department.all().stream().map(department -> market.cell(occupation, department)))
                .filter(test)
                .count();
    }
}
