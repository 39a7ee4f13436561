package fr.vigie.advice.counsel;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many people of one department are advised a second, on one core. Run {@link #main} to see the
 * figures: no test depends on them.
 */
final class CounselMeasure {

    private static final int PEOPLE = 50_000;

    private final Nation nation = new Nation();
    private final Knowledge knowledge = nation.knowledge();
    private final Counsel counsel = new Counsel(knowledge, 1);
    private final List<Situation> people = nation.people(PEOPLE);

    /** Prints the figures. */
    public static void main(String[] arguments) {
        var test = new CounselMeasure();
        for (int round = 0; round < 5; round++) {
            System.out.printf(
                    "coded %,.0f/s, advised %,.0f/s, rendered %,.0f/s, prices in %.2f s, %.1f bytes%n",
                    test.codedASecond(),
                    test.advisedASecond(),
                    test.renderedASecond(),
                    test.pricesSeconds(),
                    test.bytesAPerson());
        }
    }

    private double codedASecond() {
        var code = new AdviceCode();
        var in = counsel.in(Nation.NORD, Prices.NONE);
        long start = cpu();
        for (var situation : people) {
            code.encode(in.advise(situation));
        }
        return aSecond(start);
    }

    private double advisedASecond() {
        var in = counsel.in(Nation.NORD, Prices.NONE);
        long start = cpu();
        people.forEach(in::advise);
        return aSecond(start);
    }

    private double renderedASecond() {
        var in = counsel.in(Nation.NORD, Prices.NONE);
        var lists = people.stream().map(in::advise).toList();
        var wording = new Wording(knowledge);
        long start = cpu();
        for (var list : lists) {
            wording.render(list, Locale.FRENCH);
            wording.openings(list, Locale.FRENCH);
        }
        return aSecond(start);
    }

    private double pricesSeconds() {
        var sample = new ArrayList<Situation>();
        for (int person = 0; person < PEOPLE; person += 25) {
            sample.add(people.get(person));
        }
        long start = cpu();
        counsel.prices(Nation.NORD, sample, PEOPLE);
        return (cpu() - start) / 1e9;
    }

    private double bytesAPerson() {
        var code = new AdviceCode();
        var in = counsel.in(Nation.NORD, Prices.NONE);
        return people.stream()
                .limit(5_000)
                .mapToInt(situation -> code.encode(in.advise(situation)).length)
                .average()
                .orElseThrow();
    }

    /** Of this thread, in nanoseconds: what other programs do meanwhile doesn't count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double aSecond(long start) {
        return PEOPLE / ((cpu() - start) / 1e9);
    }
}
