package fr.vigie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the life cycle is drawn from the table of acts, so that it can't lie. */
class LifeCyclePageTest {

    private static final Path PAGE = Path.of("docs", "report-life-cycle.md");

    /** Set to write the page anew: {@code mvn test -pl deploy -am -Dtest=LifeCyclePageTest -Dvigie.docs.write}. */
    private static final boolean WRITES = System.getProperty("vigie.docs.write") != null;

    @Test
    void the_page_draws_each_way_from_state_to_state_and_lists_each_act() throws IOException {
        var page = page();
        if (WRITES) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        return """
                # The life cycle of a report

                Drawn from `fr.vigie.reporting.ReportAct`, the table that decides; a test compares this page with it. Acts of the clocks \
                are the night's (`deadlines`), after the days of `fr/vigie/reporting/deadlines.json`.

                ```mermaid
                stateDiagram-v2
                  [*] --> RECEIVED: FILE
                %s
                ```

                | act | whose | from → to |
                |---|---|---|
                %s
                """
                .formatted(
                        ways().collect(Collectors.joining("\n")),
                        Arrays.stream(ReportAct.values())
                                .map(LifeCyclePageTest::row)
                                .collect(Collectors.joining("\n")));
    }

    /** Acts that lead from one state to the same other one share an arrow; erasing is possible from all, and would hide the rest. */
    private static Stream<String> ways() {
        return Arrays.stream(ReportStatus.values()).flatMap(from -> Arrays.stream(ReportStatus.values())
                .filter(to -> to != from && to != ReportStatus.ERASED)
                .map(to -> arrow(from, to))
                .flatMap(List::stream));
    }

    private static List<String> arrow(ReportStatus from, ReportStatus to) {
        var acts = Arrays.stream(ReportAct.values())
                .filter(act -> act.leadsFrom(from).filter(to::equals).isPresent())
                .map(ReportAct::name)
                .collect(Collectors.joining(", "));
        return acts.isEmpty() ? List.of() : List.of("  " + from + " --> " + to + ": " + acts);
    }

    private static String row(ReportAct act) {
        var byTarget = act.ways().entrySet().stream()
                .collect(Collectors.groupingBy(
                        way -> way.getValue() == way.getKey() ? "stays" : "→ " + way.getValue(),
                        Collectors.mapping(way -> way.getKey().name(), Collectors.toCollection(TreeSet::new))));
        var ways = act == ReportAct.FILE
                ? "begins → RECEIVED"
                : byTarget.entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey())
                        .collect(Collectors.joining("; "));
        return "| %s | %s | %s |".formatted(act, act.side().name().toLowerCase(java.util.Locale.ROOT), ways);
    }
}
