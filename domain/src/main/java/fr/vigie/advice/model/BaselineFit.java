package fr.vigie.advice.model;

import fr.vigie.advice.Department;
import java.util.Arrays;

/**
 * Estimates the {@link BaselineHazard} from an {@link Exposure}. Each factor is what was observed over what the other
 * factors expect; those of occupations and departments are pooled ({@link GammaPool}); all are gone through in turn until
 * none moves any more. The factor of an occupation in a department, pooled too, is what is left then.
 *
 * @param months at risk
 * @param returns to work
 * @param rounds that it took
 * @param converged whether the factors stood still at the end
 * @param kappaOccupation events that the common mean is worth when an occupation's factor is estimated
 * @param kappaCell the same for an occupation in a department
 */
public record BaselineFit(
        BaselineHazard hazard,
        long spells,
        long months,
        long returns,
        int rounds,
        boolean converged,
        double kappaOccupation,
        double kappaDepartment,
        double kappaCell) {

    private static final int MOST_ROUNDS = 100;
    private static final double STILL = 1e-6;

    public static BaselineFit of(Exposure exposure) {
        return new Fit(exposure).run();
    }

    /** The state of one estimation. */
    private static final class Fit {

        private static final int WIDTH = Department.all().size();

        private final Exposure exposure;
        private final int occupations;
        private final ProfileFactors profiles = new ProfileFactors();
        private final double[] occupation;
        private final double[] department = new double[WIDTH];
        private final double[] cell;
        private final double[] cellReturns;
        /** Events expected in each cell if its three factors were 1. */
        private final double[] cellExpected;

        private final double[] occupationReturns;
        private final double[] departmentReturns = new double[WIDTH];
        private final int[] cellSpells;
        private GammaPool occupationPool = new GammaPool(1);
        private GammaPool departmentPool = new GammaPool(1);
        private GammaPool cellPool = new GammaPool(1);

        Fit(Exposure exposure) {
            this.exposure = exposure;
            occupations = exposure.occupations();
            occupation = new double[occupations];
            cell = new double[occupations * WIDTH];
            cellReturns = new double[cell.length];
            cellExpected = new double[cell.length];
            cellSpells = new int[cell.length];
            occupationReturns = new double[occupations];
            Arrays.fill(occupation, 1);
            Arrays.fill(department, 1);
            Arrays.fill(cell, 1);
            readReturns();
        }

        BaselineFit run() {
            int round = 0;
            boolean moving = true;
            while (moving && round < MOST_ROUNDS) {
                round++;
                double move = profiles.fit(weighByPlace());
                expectByCell();
                moving = Math.max(move, fitPlaces()) > STILL;
            }
            var expected = expectedFromParts();
            cellPool = GammaPool.of(cellReturns, expected);
            move(cell, cellReturns, expected, cellPool);
            return new BaselineFit(
                    hazard(expected),
                    Arrays.stream(cellSpells).asLongStream().sum(),
                    profiles.months(),
                    profiles.returns(),
                    round,
                    !moving,
                    occupationPool.kappa(),
                    departmentPool.kappa(),
                    cellPool.kappa());
        }

        private void readReturns() {
            forEach((place, profile, spells, returned) -> {
                cellSpells[place] += spells;
                cellReturns[place] += returned;
                occupationReturns[place / WIDTH] += returned;
                departmentReturns[place % WIDTH] += returned;
                profiles.add(profile, spells, returned);
            });
        }

        /** Spells by profile, each weighing as much as the factors of its occupation and department say. */
        private double[] weighByPlace() {
            var weighed = new double[Exposure.PROFILES];
            forEach((place, profile, spells, returned) ->
                    weighed[profile] += spells * occupation[place / WIDTH] * department[place % WIDTH]);
            return weighed;
        }

        private void expectByCell() {
            var expected = profiles.expectedBySpell();
            Arrays.fill(cellExpected, 0);
            forEach((place, profile, spells, returned) -> cellExpected[place] += spells * expected[profile]);
        }

        /** Factors of occupations and departments until they stand still; returns how far they moved in all. */
        private double fitPlaces() {
            var before = new double[][] {occupation.clone(), department.clone()};
            double move = Double.MAX_VALUE;
            for (int round = 0; move > STILL / 10 && round < MOST_ROUNDS; round++) {
                move = fitPlacesOnce();
            }
            return Math.max(distance(before[0], occupation), distance(before[1], department));
        }

        private double fitPlacesOnce() {
            var before = new double[][] {occupation.clone(), department.clone()};
            var byOccupation = new double[occupations];
            for (int place = 0; place < cell.length; place++) {
                byOccupation[place / WIDTH] += cellExpected[place] * department[place % WIDTH];
            }
            occupationPool = GammaPool.of(occupationReturns, byOccupation);
            move(occupation, occupationReturns, byOccupation, occupationPool);
            centre(occupation);

            var byDepartment = new double[WIDTH];
            for (int place = 0; place < cell.length; place++) {
                byDepartment[place % WIDTH] += cellExpected[place] * occupation[place / WIDTH];
            }
            departmentPool = GammaPool.of(departmentReturns, byDepartment);
            move(department, departmentReturns, byDepartment, departmentPool);
            centre(department);
            return Math.max(distance(before[0], occupation), distance(before[1], department));
        }

        /**
         * Gives a mean of 1 to factors, the rest to the base. Where all stands still it has that mean by itself, as
         * {@code Σ(O+κ) = Σθ(E+κ)} and {@code ΣO = ΣθE}; to wait for it would take many rounds.
         */
        private void centre(double[] factors) {
            double mean = Arrays.stream(factors).average().orElse(1);
            for (int at = 0; at < factors.length; at++) {
                factors[at] /= mean;
            }
            for (int place = 0; place < cell.length; place++) {
                cellExpected[place] *= mean;
            }
        }

        private double[] expectedFromParts() {
            var byCell = new double[cell.length];
            for (int place = 0; place < cell.length; place++) {
                byCell[place] = cellExpected[place] * occupation[place / WIDTH] * department[place % WIDTH];
            }
            return byCell;
        }

        private static void move(double[] factors, double[] observed, double[] expected, GammaPool pool) {
            for (int at = 0; at < factors.length; at++) {
                factors[at] = pool.factor(observed[at], expected[at]);
            }
        }

        private static double distance(double[] one, double[] other) {
            double distance = 0;
            for (int at = 0; at < one.length; at++) {
                distance = Math.max(distance, Math.abs(Math.log(one[at] / other[at])));
            }
            return distance;
        }

        private BaselineHazard hazard(double[] byCell) {
            var factors = new float[cell.length];
            var low = new float[cell.length];
            var high = new float[cell.length];
            var returns = new int[cell.length];
            var expected = new float[cell.length];
            var ofOccupation = uncertainty(occupationReturns, occupationPool, byCell, true);
            var ofDepartment = uncertainty(departmentReturns, departmentPool, byCell, false);
            for (int place = 0; place < cell.length; place++) {
                var bounds = GammaPool.bounds(relativeVariance(
                        place, byCell[place], ofOccupation[place / WIDTH] + ofDepartment[place % WIDTH]));
                factors[place] = (float) cell[place];
                low[place] = (float) Math.min(cell[place], cell[place] * bounds[0]);
                high[place] = (float) Math.max(cell[place], cell[place] * bounds[1]);
                returns[place] = (int) cellReturns[place];
                expected[place] = (float) byCell[place];
            }
            return new BaselineHazard(
                    profiles.base(),
                    profiles.age(),
                    profiles.diploma(),
                    profiles.duration(),
                    occupation,
                    department,
                    factors,
                    low,
                    high,
                    cellSpells,
                    returns,
                    expected);
        }

        /**
         * Relative variance of the factors of occupations or departments: that of Gamma(O+κ, E+κ), and what the scatter of
         * their own cells adds to it.
         */
        private double[] uncertainty(double[] returns, GammaPool pool, double[] byCell, boolean ofOccupations) {
            var sum = new double[returns.length];
            var squares = new double[returns.length];
            for (int place = 0; place < cell.length; place++) {
                int at = ofOccupations ? place / WIDTH : place % WIDTH;
                sum[at] += byCell[place];
                squares[at] += byCell[place] * byCell[place];
            }
            var variance = new double[returns.length];
            for (int at = 0; at < variance.length; at++) {
                double leans = pool.kappa() / (sum[at] + pool.kappa());
                double scatter = sum[at] > 0 ? squares[at] / (sum[at] * sum[at]) / cellPool.kappa() : 0;
                variance[at] = pool.relativeVariance(returns[at]) + (1 - leans) * (1 - leans) * scatter;
            }
            return variance;
        }

        /**
         * Of the product of a cell's three factors. A cell's own factor is Gamma(O+κ, E+κ); as its E rests on the factors
         * of the occupation and of the department, what is unsure of them counts too, as far as the cell leans on them:
         * {@code ∂ log(θ·θ_cell) / ∂ log θ = κ/(E+κ)}.
         */
        private double relativeVariance(int place, double expected, double ofParts) {
            double leans = cellPool.kappa() / (expected + cellPool.kappa());
            return cellPool.relativeVariance(cellReturns[place]) + leans * leans * ofParts;
        }

        private void forEach(Visitor visitor) {
            for (int at = 0; at < WIDTH; at++) {
                int department = at;
                var counts = exposure.counts(department);
                if (counts != null) {
                    counts.forEach((key, spells, returned) -> visitor.visit(
                            key / Exposure.PROFILES * WIDTH + department, key % Exposure.PROFILES, spells, returned));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(int place, int profile, int spells, int returned);
    }
}
