package fr.vigie.advice.market;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Department;
import fr.vigie.advice.market.official.MadeUpFile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The made-up market: a market like the official one, and always the same. */
class DemonstrationFilesTest {

    private final Market market = market();

    @Test
    void it_is_the_same_each_time() {
        assertThat(DemonstrationFiles.all()).extracting(MadeUpFile::text).isEqualTo(texts());
    }

    @Test
    void sixty_occupations_have_figures_nearly_everywhere() {
        assertThat(market.occupations().size()).isEqualTo(60);
        assertThat(cells().filter(cell -> cell.offers().isPresent()).count()).isBetween(5_600L, 5_900L);
        assertThat(cells().filter(cell -> cell.projects().isPresent()).count()).isBetween(5_000L, 5_900L);
        assertThat(cells().filter(cell -> cell.difficulty().isPresent()).count())
                .isGreaterThan(4_000);
        assertThat(IntStream.range(0, 60).mapToObj(market::moves).filter(moves -> !moves.isEmpty()))
                .hasSizeGreaterThan(50);
    }

    @Test
    void every_class_of_tension_is_there_and_mayotte_has_none() {
        for (int tension = 1; tension <= 5; tension++) {
            int wanted = tension;
            assertThat(cells().filter(cell -> cell.tension().orElse(0) == wanted)
                            .count())
                    .as("class " + tension)
                    .isGreaterThan(200);
        }
        var mayotte = Department.of("976").orElseThrow();
        assertThat(IntStream.range(0, 60).mapToObj(i -> market.cell(i, mayotte)))
                .allMatch(cell -> cell.tension().isEmpty());
    }

    private Stream<MarketCell> cells() {
        return IntStream.range(0, 60).boxed().flatMap(i -> Department.all().stream()
                .map(department -> market.cell(i, department)));
    }

    private static List<String> texts() {
        return DemonstrationFiles.all().stream().map(MadeUpFile::text).toList();
    }

    private static Market market() {
        var rows = new FileRows();
        DemonstrationFiles.all().forEach(made -> rows.with(made.file(), made.text()));
        return new MarketAssembly(rows, 0).market(true, List.of());
    }
}
