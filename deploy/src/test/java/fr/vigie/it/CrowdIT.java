package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.MadeUpMarket;
import fr.vigie.it.support.VigieTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * More people at once than the server has connections to the database: nobody may hold one and wait for another, or all wait for good.
 */
@VigieTest
class CrowdIT {

    private static final int PEOPLE = 120;

    private static final String ANSWERS = "job=D1505&place=23096&months=9&age=FROM_45&diploma=VOCATIONAL"
            + "&experience=OVER_FIVE_YEARS&mobility=HOUR&licence=NO&digital=NO";

    @Test
    void everybody_of_a_crowd_is_advised() throws Exception {
        var advice = advice();
        assertThat(crowd(() -> Api.underTest().get(advice).status())).containsOnly(200);
    }

    @Test
    void everybody_of_a_crowd_keeps_their_advice() throws Exception {
        var keep = (advice().replaceFirst(".*[?]", "") + "&garder=1").getBytes(StandardCharsets.UTF_8);
        assertThat(crowd(() -> Api.underTest()
                        .post("/conseil/resultat", keep, "Content-Type", "application/x-www-form-urlencoded")
                        .status()))
                .containsOnly(302);
    }

    private static String advice() {
        MadeUpMarket.use();
        var led = Api.underTest()
                .post(
                        "/conseil",
                        ANSWERS.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(led.status()).isEqualTo(302);
        return led.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void everybody_of_a_crowd_has_filed() throws Exception {
        assertThat(crowd(() -> Api.underTest()
                        .file(UUID.randomUUID(), Filings.sound().build())
                        .status()))
                .containsOnly(201);
    }

    private static List<Integer> crowd(Callable<Integer> visit) throws Exception {
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(
                    IntStream.range(0, PEOPLE).mapToObj(at -> visit).toList())) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
