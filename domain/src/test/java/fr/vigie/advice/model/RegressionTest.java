package fr.vigie.advice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Golden values from R 4.2:
 *
 * <pre>
 * x1 &lt;- c(0,1,0,1,1,0,1,0,1,1); x2 &lt;- c(.5,-1,2,.3,0,1,-.5,.2,1.5,-2)
 * y &lt;- c(0,1,0,1,0,0,1,1,1,0); wt &lt;- c(1,2,1,1,1,3,1,1,2,1)
 * coef(glm(y ~ x1 + x2, binomial, weights = wt, control = list(epsilon = 1e-14)))
 * off &lt;- log(c(.1,.2,.3,.4,.1,.2,.3,.4,.1,.2))
 * coef(glm(y ~ x1 + x2 + offset(off), poisson, weights = wt, control = list(epsilon = 1e-14)))
 * </pre>
 */
class RegressionTest {

    private static final double[] ONE = {0, 1, 0, 1, 1, 0, 1, 0, 1, 1};
    private static final double[] TWO = {.5, -1, 2, .3, 0, 1, -.5, .2, 1.5, -2};
    private static final double[] OUTCOME = {0, 1, 0, 1, 0, 0, 1, 1, 1, 0};
    private static final double[] WEIGHT = {1, 2, 1, 1, 1, 3, 1, 1, 2, 1};
    private static final double[] RATE = {.1, .2, .3, .4, .1, .2, .3, .4, .1, .2};

    @Test
    void a_logistic_regression_finds_what_r_finds() {
        var found = fit(Regression.Link.LOGIT, 1e-9);

        assertThat(found[0]).isCloseTo(-2.0476694141, within(1e-4));
        assertThat(found[1]).isCloseTo(3.2757594273, within(1e-4));
        assertThat(found[2]).isCloseTo(0.4399618891, within(1e-4));
    }

    @Test
    void a_log_linear_regression_finds_what_r_finds() {
        var found = fit(Regression.Link.LOG, 1e-9);

        assertThat(found[0]).isCloseTo(-0.6557847769, within(1e-4));
        assertThat(found[1]).isCloseTo(2.0320107994, within(1e-4));
        assertThat(found[2]).isCloseTo(0.3141135380, within(1e-4));
    }

    @Test
    void a_ridge_pulls_all_but_the_constant_to_zero() {
        var found = fit(Regression.Link.LOGIT, 1e6);

        // Then the constant is the logarithm of the odds: outcomes weigh 7 of 14.
        assertThat(found[0]).isCloseTo(0, within(1e-3));
        assertThat(found[1]).isCloseTo(0, within(1e-3));
    }

    @Test
    void without_rows_nothing_is_found() {
        assertThat(new Regression(Regression.Link.LOGIT, 3, 1).fit()[1]).isZero();
    }

    private static double[] fit(Regression.Link link, double ridge) {
        var regression = new Regression(link, 3, ridge);
        for (int row = 0; row < ONE.length; row++) {
            double offset = link == Regression.Link.LOG ? Math.log(RATE[row]) : 0;
            regression.add(
                    new int[] {0, 1, 2}, new double[] {1, ONE[row], TWO[row]}, 3, offset, OUTCOME[row], WEIGHT[row]);
        }
        return regression.fit();
    }
}
