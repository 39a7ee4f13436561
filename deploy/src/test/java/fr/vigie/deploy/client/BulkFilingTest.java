package fr.vigie.deploy.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkFilingTest {

    @Test
    void aLineWithAReferenceIsFiled() {
        assertThat(BulkFiling.Line.of("{\"id\":\"demo-001\",\"status\":201,\"reference\":\"SIG-1\"}"))
                .isEqualTo(new BulkFiling.Line("demo-001", ""))
                .matches(BulkFiling.Line::isFiled);
    }

    @Test
    void aProblemIsToldHoweverItIsWritten() {
        assertThat(BulkFiling.Line.of("{\"id\":\"a\",\"status\":422,\"problem\":\"No title\"}"))
                .isEqualTo(new BulkFiling.Line("a", "No title"));
        assertThat(BulkFiling.Line.of("{\"id\":\"a\",\"status\":422,\"problem\":{\"detail\":\"No title\"}}"))
                .isEqualTo(new BulkFiling.Line("a", "No title"));
    }

    @Test
    void aLineThatSaysNeitherIsNotTakenForSuccess() {
        assertThat(BulkFiling.Line.of("{\"id\":\"a\",\"status\":500}").isFiled())
                .isFalse();
    }
}
