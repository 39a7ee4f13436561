package fr.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the body, it is either a filing as typed or a problem that is told to the caller. */
class JsonBodyFuzzTest {

    @FuzzTest
    void any_body_is_a_filing_or_a_problem(byte[] body) {
        try {
            assertThat(JsonBody.filing(JsonBody.object(body))).isNotNull();
        } catch (ApiProblem told) {
            assertThat(told.kind().status()).isBetween(400, 499);
        }
    }
}
