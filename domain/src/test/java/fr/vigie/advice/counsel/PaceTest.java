package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.path.Spell;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void chances_are_those_that_the_hazard_tells_for_anybody_anywhere() {
        var hazard = new Nation().knowledge().hazard().orElseThrow();
        var pace = new Pace(hazard);
        for (int occupation = 0; occupation < Nation.OCCUPATIONS; occupation += 97) {
            for (int index = 0; index < Department.all().size(); index += 9) {
                var place = pace.place(occupation, Department.at(index));
                for (var age : AgeBand.values()) {
                    for (var diploma : Diploma.values()) {
                        for (int month = 0; month <= Spell.LONGEST; month += 4) {
                            var chance = hazard.chance(occupation, Department.at(index), age, diploma, month, 6);
                            int profile = Pace.profile(age, diploma);
                            assertThat(pace.chance(place.value(), profile, month))
                                    .isCloseTo(chance.value(), within(1e-9));
                            assertThat(pace.chance(place.low(), profile, month)).isCloseTo(chance.low(), within(1e-9));
                            assertThat(pace.chance(place.high(), profile, month))
                                    .isCloseTo(chance.high(), within(1e-9));
                        }
                    }
                }
            }
        }
    }
}
