package fr.vigie.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobCommandTest {

    @ParameterizedTest
    @CsvSource({"COMPLETED,0", "FAILED,1", "STOPPED,3", "ABANDONED,1", "STARTED,1"})
    void theExitStatusTellsHowTheExecutionEnded(String batchStatus, int expected) {
        assertThat(JobCommand.exitStatus(batchStatus)).isEqualTo(expected);
    }

    @Test
    void anEmptyKeyIsNoKey() {
        assertThat(JobCommand.operatorKey(Map.of("VIGIE_OPERATOR_KEY", " "))).isEmpty();
        assertThat(JobCommand.operatorKey(Map.of("VIGIE_OPERATOR_KEY", "k"))).contains("k");
    }
}
