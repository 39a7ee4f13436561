package fr.vigie.advice.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.synthetic.Scenario;
import fr.vigie.advice.synthetic.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand made-up people of a fixed seed, from their events to their advice. Who changes a rule sees here what it changes: the
 * new figures are read, and put in the place of the old ones in {@code golden.txt}.
 */
class GoldenRunTest {

    private static final int HORIZON = (int) LocalDate.of(2026, 9, 30).toEpochDay();

    @Test
    void ten_thousand_people_are_told_what_they_were_told_before() throws IOException {
        assertThat(told(night(10_000, Scenario.REAL).run())).isEqualTo(golden());
    }

    private static NightInMemory night(int people, Scenario scenario) {
        return new NightInMemory(new World(1, people, HORIZON, scenario), MadeUpMarket.market());
    }

    private static String told(NightInMemory.Outcome outcome) {
        return Arrays.stream(Module.values())
                        .map(module -> module + " " + outcome.choice().of(module))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + outcome.metrics().stream()
                        .filter(metric -> !metric.name().startsWith("advice.module"))
                        .map(metric -> String.format(
                                Locale.ROOT, "%s %s %.4f %d", metric.name(), metric.part(), metric.value(), metric.n()))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String golden() throws IOException {
        try (var in = GoldenRunTest.class.getResourceAsStream("golden.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes the figures anew, or says how the rules fare with more people: {@code [people] [scenario]}. */
    public static void main(String[] arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var scenario = arguments.length > 1 ? Scenario.valueOf(arguments[1]) : Scenario.REAL;
        System.out.print(told(night(people, scenario).run()));
    }
}
