package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.counsel.Prices.Price;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricesTest {

    private static final Place CV = new Place(Module.CV, null, null);
    private static final Place IMMERSION = new Place(Module.IMMERSION, null, null);

    @Test
    void a_place_that_is_dear_to_many_departments_takes_no_other_places_line() {
        var departments = List.of(
                new Prices(Map.of(CV, 0.03)),
                new Prices(Map.of(CV, 0.04, IMMERSION, 0.01)),
                new Prices(Map.of(CV, 0.02)));
        assertThat(Prices.dearest(departments, 2)).containsExactly(new Price(CV, 0.04), new Price(IMMERSION, 0.01));
    }
}
