package fr.vigie.advice.counsel;

import fr.vigie.advice.Rome;
import fr.vigie.advice.model.DurationBand;
import fr.vigie.advice.model.Effect;
import fr.vigie.advice.model.EvidenceGrade;

/**
 * What advising one module is worth in one stratum, whoever the person is, in probability of a lasting return to work;
 * and what that rests on.
 *
 * <ul>
 *   <li>Measured (grade A or B), and the effect less one standard deviation is above 0: that difference.
 *   <li>Measured, and harmful (the whole interval below 0): never advised.
 *   <li>Measured, and not clear: half the experts' score, under grade D.
 *   <li>Associated (grade C): within half and the whole of the experts' score. Those who act differ from those who
 *       don't, so an association may lower what experts say, and never raise it.
 *   <li>Not known: the experts' score, under grade D.
 * </ul>
 *
 * <p>The scores of experts are small beside measured effects by design, so that what is measured goes first.
 *
 * @param utility above 0; or 0: not to be advised
 * @param sd how far apart two utilities are the same for us, above 0
 * @param evidence what is known of the effect, as it is told
 * @param ruled whether the experts' score decides, so that what the person says they need counts too
 */
record Worth(double utility, double sd, EvidenceGrade grade, Reason evidence, boolean ruled) {

    /** Two scores of experts within this distance are the same. */
    static final double RULE_SD = 0.0015;

    private static final Module[] MODULES = Module.all();
    private static final int BANDS = DurationBand.values().length;

    /** By expert rule alone. */
    static Worth ofRule(Module module) {
        return new Worth(points(module), RULE_SD, EvidenceGrade.D, new Reason.NoEvidenceYet(), true);
    }

    static Worth of(Module module, Effect effect) {
        double rule = points(module);
        double sure = effect.shrunk().value() - effect.sd();
        if (!effect.grade().showsNumber()) {
            return effect.grade() == EvidenceGrade.C
                    ? new Worth(
                            Math.max(rule / 2, Math.min(sure, rule)),
                            RULE_SD,
                            EvidenceGrade.C,
                            new Reason.Association(direction(effect)),
                            true)
                    : ofRule(module);
        }
        var cohort = cohort(effect);
        if (effect.shrunk().high() < 0) {
            return new Worth(0, RULE_SD, effect.grade(), cohort, false);
        }
        return sure > 0
                ? new Worth(sure, effect.sd(), effect.grade(), cohort, false)
                : new Worth(rule / 2, RULE_SD, EvidenceGrade.D, cohort, true);
    }

    /** All modules that aren't moves, by module, then domain, then band of duration; null for moves. */
    static Worth[] table(Knowledge knowledge) {
        var table = new Worth[MODULES.length * Rome.DOMAINS * BANDS];
        for (var module : MODULES) {
            for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                for (var band : DurationBand.values()) {
                    table[at(module, domain, band)] = of(module, domain, band, knowledge);
                }
            }
        }
        return table;
    }

    static int at(Module module, int domain, DurationBand band) {
        return (module.ordinal() * Rome.DOMAINS + domain) * BANDS + band.ordinal();
    }

    private static Worth of(Module module, int domain, DurationBand band, Knowledge knowledge) {
        return switch (module.kind()) {
            case MARKET -> null;
            case RULE -> ofRule(module);
            case ACTION -> {
                var effect = knowledge.effects().of(module.action().orElseThrow(), module.horizon(), domain, band);
                yield effect.isPresent() ? of(module, effect.get()) : ofRule(module);
            }
        };
    }

    private static Reason.Direction direction(Effect effect) {
        if (effect.shrunk().holdsZero()) {
            return Reason.Direction.UNCLEAR;
        }
        return effect.shrunk().low() > 0 ? Reason.Direction.BETTER : Reason.Direction.WORSE;
    }

    private static Reason.Cohort cohort(Effect effect) {
        var shrunk = effect.shrunk();
        return new Reason.Cohort(
                effect.horizon(),
                effect.grade(),
                (int) Math.min(Integer.MAX_VALUE, effect.treated()),
                DepartmentCounsel.tenThousandths(shrunk.value()),
                DepartmentCounsel.tenThousandths(shrunk.low()),
                DepartmentCounsel.tenThousandths(shrunk.high()));
    }

    private static double points(Module module) {
        return module.score() / 10_000.0;
    }
}
