package fr.vigie.advice.profile;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Module;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/** Profiles made by hand. */
public final class Profiles {

    public static final YearMonth NOW = YearMonth.of(2026, 11);

    private Profiles() {}

    /** A cashier of 52 in Guéret, without a licence, who has searched for nine months. */
    public static Profile cashier() {
        return new Profile(
                42,
                new Rome("D1505"),
                "23096",
                NOW.minusMonths(9),
                AgeBand.of(52),
                Diploma.VOCATIONAL,
                Experience.OVER_FIVE_YEARS,
                Mobility.NEAR,
                false,
                Set.of(Difficulty.TRANSPORT, Difficulty.DIGITAL),
                Set.of(Action.CV_WORKSHOP),
                Map.of(Module.NETWORK, Verdict.NOT_WANTED));
    }
}
