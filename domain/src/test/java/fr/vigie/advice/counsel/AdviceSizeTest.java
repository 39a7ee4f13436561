package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceSizeTest {

    /** Some hundred bytes: five and a half million of them are half a gigabyte. */
    @Test
    void what_somebody_is_advised_takes_some_hundred_bytes() {
        var nation = new Nation();
        var in = new Counsel(nation.knowledge(), 1).in(Nation.NORD, Prices.NONE);
        var code = new AdviceCode();
        assertThat(nation.people(500).stream()
                        .mapToInt(situation -> code.encode(in.advise(situation)).length)
                        .average()
                        .orElseThrow())
                .isBetween(60.0, 160.0);
    }
}
