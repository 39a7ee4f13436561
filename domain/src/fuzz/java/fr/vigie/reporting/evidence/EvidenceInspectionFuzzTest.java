package fr.vigie.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes, a file is either taken as one of the types allowed or refused with a reason: nothing else comes out. */
class EvidenceInspectionFuzzTest {

    @FuzzTest
    void any_bytes_are_taken_or_refused(byte[] bytes) {
        try {
            assertThat(EvidenceInspection.inspect(bytes)).isNotNull();
        } catch (Refused refused) {
            assertThat(refused.refusal()).isNotNull();
        }
    }
}
