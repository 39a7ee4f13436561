package fr.vigie.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.deploy.client.JobExecution;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private String after(String status, JobExecution.Step step) {
        var out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        new JobProgress(new Console(out, out, false), "advise")
                .accept(new JobExecution(7, "advise", status, false, status, "", List.of(step)));
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_step_that_says_more_than_its_state_is_quoted() {
        var refused = new JobExecution.Step("gate", "COMPLETED", "REFUSED: calibration 0.12", 0, 0, 0);
        assertThat(after("COMPLETED", refused)).contains("✓ gate", "REFUSED: calibration 0.12");
    }

    @Test
    void a_step_that_says_no_more_says_it_once() {
        var ended = new JobExecution.Step("gate", "COMPLETED", "COMPLETED", 0, 0, 0);
        assertThat(after("COMPLETED", ended)).contains("· COMPLETED (").doesNotContain("COMPLETED · COMPLETED");
    }

    @Test
    void a_failed_step_does_not_bear_the_mark_of_one_that_ended_well() {
        var failed = new JobExecution.Step("gate", "FAILED", "no database", 0, 0, 0);
        assertThat(after("FAILED", failed)).contains("✗ gate", "no database").doesNotContain("✓");
    }
}
