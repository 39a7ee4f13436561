package fr.vigie.advice.kept;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Advice;
import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.AdviceList.Withheld;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.model.EvidenceGrade;
import java.util.List;
import java.util.stream.Stream;

/** Lists of advice to the cashier of Guéret, made by hand. */
final class Lists {

    static final Department CREUSE = Department.of("23").orElseThrow();

    private Lists() {}

    static AdviceList of(Module... modules) {
        return of(Stream.of(modules).map(Lists::advice).toList(), List.of());
    }

    static AdviceList of(List<Advice> advices, List<Withheld> withheld) {
        return new AdviceList(new Rome("D1505"), CREUSE, 9, false, false, advices, withheld, List.of());
    }

    static Advice advice(Module module) {
        return new Advice(module, null, EvidenceGrade.D, 60, Advice.WHOLE, List.of());
    }

    static Advice towards(String occupation) {
        return new Advice(
                Module.CLOSE_OCCUPATION,
                new Advice.Target(new Rome(occupation), CREUSE, Advice.WHOLE),
                EvidenceGrade.D,
                60,
                Advice.WHOLE / 2,
                List.of());
    }
}
