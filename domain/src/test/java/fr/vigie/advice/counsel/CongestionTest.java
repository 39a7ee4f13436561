package fr.vigie.advice.counsel;

import static fr.vigie.advice.counsel.People.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A department whose cashiers would all be told to become shelf stackers, of whom few are wanted. */
class CongestionTest {

    private static final Department RHONE = Department.of("69").orElseThrow();
    private static final Place STACKERS = new Place(Module.CLOSE_OCCUPATION, new Rome("D1507"), RHONE);
    private static final Place RECEPTION = new Place(Module.CLOSE_OCCUPATION, new Rome("M1601"), RHONE);
    private static final long PEOPLE = 20_000;

    private final Counsel counsel = new Counsel(
            Markets.ordinary()
                    .at("D1505", "69", Markets.tension(1))
                    .at("D1507", "69", Markets.cell(400, 200, 300, 0.7, 4))
                    .at("M1601", "69", Markets.cell(90_000, 200, 300, 0.7, 3))
                    .known(),
            1);

    private final List<Situation> sample = IntStream.range(0, 1_000)
            .mapToObj(person -> somebody()
                    .numbered(person)
                    .aged(18 + person % 45)
                    .searching(person % 24)
                    .going(Mobility.values()[person % 2])
                    .now())
            .toList();

    @Test
    void without_prices_a_small_place_is_crowded_and_with_them_it_is_not() {
        assertThat(crowding(STACKERS, Prices.NONE)).isGreaterThan(5);
        var prices = counsel.prices(RHONE, sample, PEOPLE);
        assertThat(prices.of(STACKERS)).isPositive();
        assertThat(crowding(STACKERS, prices)).isLessThan(1.5);
    }

    @Test
    void people_are_sent_where_there_is_room_instead() {
        var prices = counsel.prices(RHONE, sample, PEOPLE);
        assertThat(prices.of(RECEPTION)).isZero();
        assertThat(crowding(RECEPTION, prices)).isGreaterThan(crowding(RECEPTION, Prices.NONE));
    }

    @Test
    void where_there_is_room_for_all_no_place_costs_anything() {
        assertThat(counsel.prices(RHONE, sample, 50).all())
                .noneMatch(price -> price.place().occupation() != null);
    }

    @Test
    void the_same_people_make_the_same_prices() {
        assertThat(counsel.prices(RHONE, sample, PEOPLE)).isEqualTo(counsel.prices(RHONE, sample, PEOPLE));
    }

    @Test
    void prices_read_back_as_they_were_written() throws IOException {
        var prices = counsel.prices(RHONE, sample, PEOPLE);
        var bytes = new ByteArrayOutputStream();
        prices.writeTo(new DataOutputStream(bytes));
        var read = Prices.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read).isEqualTo(prices).hasSameHashCodeAs(prices);
        assertThat(Prices.dearest(List.of(prices, Prices.NONE), 1))
                .containsExactly(prices.all().get(0));
    }

    @Test
    void training_has_places_for_some() {
        var trainees = IntStream.range(0, 500)
                .mapToObj(person -> somebody()
                        .numbered(person)
                        .in("976")
                        .with(Diploma.NONE)
                        .aged(20 + person % 30)
                        .searching(6 + person % 20)
                        .now())
                .toList();
        var mayotte = Department.of("976").orElseThrow();
        var training = new Place(Module.QUALIFYING_TRAINING, null, null);
        var prices = counsel.prices(mayotte, trainees, 500);
        assertThat(prices.of(training)).isPositive();
        assertThat(counsel.in(mayotte, prices, 500).crowding(training, trainees))
                .isLessThan(counsel.in(mayotte, Prices.NONE, 500).crowding(training, trainees));
    }

    private double crowding(Place place, Prices prices) {
        return counsel.in(RHONE, prices, PEOPLE).crowding(place, sample);
    }
}
