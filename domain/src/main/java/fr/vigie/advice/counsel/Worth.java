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
 *   <li>Measured (grade A or B) and helpful (the whole interval above 0): the effect less one standard deviation.
 *   <li>Measured, and harmful (the whole interval below 0): never advised.
 *   <li>Measured, and not clear: the effect less one standard deviation, but kept within half and the whole of the
 *       experts' score: what isn't clear may lower what experts say, and never raises it. It keeps its grade, as it was
 *       measured; that it isn't clear is told with it.
 *   <li>Associated (grade C): likewise, because those who act differ from those who don't.
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
        var shrunk = effect.shrunk();
        double sure = shrunk.value() - effect.sd();
        if (effect.grade() == EvidenceGrade.C) {
            return new Worth(
                    held(module, sure), RULE_SD, EvidenceGrade.C, new Reason.Association(direction(effect)), true);
        }
        if (effect.grade() == EvidenceGrade.D) {
            return ofRule(module);
        }
        var cohort = cohort(effect);
        if (shrunk.holdsZero()) {
            return new Worth(held(module, sure), RULE_SD, effect.grade(), cohort, true);
        }
        return new Worth(Math.max(0, sure), effect.sd(), effect.grade(), cohort, false);
    }

    /** Between half and the whole of the experts' score. */
    private static double held(Module module, double sure) {
        return Math.max(points(module) / 2, Math.min(sure, points(module)));
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
