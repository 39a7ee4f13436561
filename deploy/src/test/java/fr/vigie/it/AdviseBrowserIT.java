package fr.vigie.it;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Jobs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A night of advice on made-up paths, from events to published rows. */
@BrowserTest
class AdviseBrowserIT {

    private static final String ROWS = "SELECT COUNT(*) FROM advice";

    private static final Database DATABASE = Database.underTest();

    @BeforeAll
    static void makePeople() {
        if (DATABASE.number("SELECT COUNT(*) FROM data_set_version WHERE data_set = 'rome-occupations' AND is_current")
                == 0) {
            run("demonstration-market", Map.of());
        }
        // Real paths, which another test may have left, aren't driven out by made-up ones.
        DATABASE.change("DELETE FROM path_event");
        DATABASE.change("DELETE FROM path_person");
        DATABASE.change(
                "UPDATE path_state SET stamp = stamp + 1, people = 0, events = 0, horizon = NULL, synthetic = FALSE");
        run("make-paths", Map.of("people", "4000", "seed", "7", "until", "2026-09-30"));
    }

    @Test
    void everybody_who_is_searching_is_advised_once_and_an_unchanged_night_writes_nothing() {
        run("advise", Map.of());
        assertThat(last("state")).isEqualTo("PUBLISHED");
        long run = published();
        assertThat(DATABASE.number("SELECT people FROM advice_run WHERE id = ?", run))
                .isEqualTo(4_000);
        assertThat(DATABASE.number(
                        """
                        SELECT COUNT(*) FROM advice_part p JOIN advice_model m ON m.name = CONCAT('PRICES.', p.department)
                         WHERE p.kind = 'PRICES' AND m.run_id = ? AND m.payload = p.payload
                        """,
                        run))
                .as("departments whose prices stay with the run")
                .isEqualTo(DATABASE.number("SELECT COUNT(*) FROM advice_part WHERE kind = 'PRICES'"))
                .isPositive();
        long searching = metric(run, "advice.people");
        assertThat(searching).isBetween(1_200L, 2_000L);
        assertThat(metric(run, "advice.advised")).isBetween(searching / 2, searching);
        assertThat(DATABASE.number("SELECT COUNT(DISTINCT person) FROM advice WHERE LENGTH(payload) > 0"))
                .isEqualTo(searching);

        long rows = DATABASE.number(ROWS);
        run("advise", Map.of());
        assertThat(last("state")).isEqualTo("PUBLISHED");
        assertThat(last("changed")).hasToString("0");
        assertThat(DATABASE.number(ROWS)).isEqualTo(rows);
        assertThat(published()).isGreaterThan(run);
        assertThat(DATABASE.number("SELECT COUNT(DISTINCT run_id) FROM advice_model"))
                .isBetween(2L, 6L);

        Selenide.open("/conseil/methode");
        for (var part : List.of(
                "synthetic",
                "heldout",
                "groups",
                "recovery",
                "worlds",
                "effects",
                "given",
                "grades",
                "answers",
                "sources",
                "runs")) {
            $("#" + part).shouldBe(visible);
        }
        Browser.assertClean("/conseil/methode");
    }

    private static void run(String job, Map<String, String> parameters) {
        var end = Jobs.underTest().run(job, parameters);
        assertThat(end.status()).as(job + ": " + end.error()).isEqualTo("COMPLETED");
    }

    /** Of the newest run. */
    private static Object last(String column) {
        return DATABASE.rows("SELECT " + column + " FROM advice_run ORDER BY id DESC LIMIT 1")
                .get(0)
                .get(0);
    }

    private static long published() {
        return DATABASE.number("SELECT run_id FROM advice_pointer WHERE id = 1");
    }

    private static long metric(long run, String name) {
        return DATABASE.number(
                "SELECT CAST(value AS SIGNED) FROM advice_metric WHERE run_id = ? AND name = ? AND part = ''",
                run,
                name);
    }
}
