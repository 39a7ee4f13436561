package fr.vigie.advice.synthetic;

import fr.vigie.advice.Department;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.market.MarketCell;
import java.util.stream.IntStream;

/**
 * The made-up world's labour market: how many look for each occupation, and how easily one finds work there. What the
 * official figures tell is followed; the rest is drawn.
 */
final class Labour {

    private static final int OCCUPATION = 100;
    private static final int CELL = 101;
    private static final int DEPARTMENT = 102;
    private static final int CROWD = 103;

    private static final int WIDTH = Department.all().size();

    /** Seekers in a cell from which its own figures are worth as much as the whole country's. */
    private static final double FULL_SAYING = 30;

    private final int[] domain;
    private final float[] ease;
    private final double[] kept;
    private final int[] other;

    Labour(long seed, Market market) {
        int occupations = market.occupations().size();
        if (occupations == 0) {
            throw new IllegalArgumentException("No occupation to look for");
        }
        domain = IntStream.range(0, occupations)
                .map(at -> market.occupations().at(at).domain())
                .toArray();
        ease = ease(seed, market, offersPerSeeker(market));
        kept = new double[occupations];
        other = new int[occupations];
        alias(crowds(seed, market));
    }

    int domain(int occupation) {
        return domain[occupation];
    }

    /** Factor of the chance to find work, around 1. */
    double ease(int occupation, int department) {
        return ease[occupation * WIDTH + department];
    }

    /** An occupation, the more often the more people look for it (alias method of Walker). */
    int draw(Draws draws) {
        int at = draws.between(0, kept.length - 1);
        return draws.happens(kept[at]) ? at : other[at];
    }

    private static double offersPerSeeker(Market market) {
        double offers = 0;
        double seekers = 0;
        for (int at = 0; at < market.occupations().size(); at++) {
            for (var department : Department.all()) {
                var cell = market.cell(at, department);
                if (cell.offers().isPresent() && cell.seekers().isPresent()) {
                    offers += cell.offers().getAsInt();
                    seekers += cell.seekers().getAsInt();
                }
            }
        }
        return offers == 0 || seekers == 0 ? 1 : offers / seekers;
    }

    private static float[] ease(long seed, Market market, double usual) {
        var draws = new Draws();
        var ease = new float[market.occupations().size() * WIDTH];
        for (int at = 0; at < market.occupations().size(); at++) {
            double occupation = draws.begin(seed, at, OCCUPATION).around(0.35);
            for (var department : Department.all()) {
                double place = draws.begin(seed, department.index(), DEPARTMENT).around(0.12);
                int cell = at * WIDTH + department.index();
                double drawn = draws.begin(seed, cell, CELL).around(0.18);
                double told = told(market.cell(at, department), usual);
                ease[cell] = (float) Math.max(0.3, Math.min(2.5, occupation * place * drawn * told));
            }
        }
        return ease;
    }

    private static double told(MarketCell cell, double usual) {
        double told = 1;
        if (cell.offers().isPresent() && cell.seekers().isPresent()) {
            double offers = cell.offers().getAsInt() + FULL_SAYING * usual;
            double seekers = cell.seekers().getAsInt() + FULL_SAYING;
            told = Math.pow(offers / seekers / usual, 0.35);
        }
        if (cell.tension().isPresent()) {
            told *= 0.85 + 0.1 * (cell.tension().getAsInt() - 1);
        }
        return Math.max(0.5, Math.min(2, told));
    }

    private static double[] crowds(long seed, Market market) {
        var draws = new Draws();
        int occupations = market.occupations().size();
        var known = new double[occupations];
        for (int at = 0; at < occupations; at++) {
            for (var department : Department.all()) {
                known[at] += market.cell(at, department).seekers().orElse(0);
            }
        }
        double usual = IntStream.range(0, occupations)
                .mapToDouble(at -> known[at])
                .filter(seekers -> seekers > 0)
                .average()
                .orElse(1);
        for (int at = 0; at < occupations; at++) {
            double rank = draws.begin(seed, at, CROWD).unit();
            known[at] = known[at] > 0 ? known[at] : usual * 0.25 / (0.02 + rank);
        }
        return known;
    }

    private void alias(double[] crowds) {
        int size = crowds.length;
        double total = IntStream.range(0, size).mapToDouble(at -> crowds[at]).sum();
        var small = new int[size];
        var large = new int[size];
        int smalls = 0;
        int larges = 0;
        for (int at = 0; at < size; at++) {
            kept[at] = crowds[at] / total * size;
            other[at] = at;
            if (kept[at] < 1) {
                small[smalls++] = at;
            } else {
                large[larges++] = at;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            other[less] = more;
            kept[more] -= 1 - kept[less];
            if (kept[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
    }
}
