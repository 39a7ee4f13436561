package fr.vigie.web.advice;

import fr.vigie.advice.counsel.Comparison;
import fr.vigie.advice.model.Estimate;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalInt;

/** Writes the figures of a comparison; what isn't known is written so, and never as 0. */
@Named("compare")
@RequestScoped
public class ComparisonWords {

    private static final String BUNDLE = "advice";
    private static final int PERCENT = 100;

    @Inject
    private Visitor visitor;

    public String count(OptionalInt figure) {
        return figure.isPresent() ? visitor.number(figure.getAsInt()) : unknown();
    }

    /** Offers for a hundred people registered, with the interval. */
    public String ratio(Comparison.Row row) {
        return row.offers() == null ? unknown() : between("compare.between", row.offers(), 1);
    }

    /** Of a hundred projects, with the interval. */
    public String hard(Comparison.Row row) {
        return row.hard() == null ? unknown() : between("compare.hard.between", row.hard(), 1);
    }

    /** The class, and of how wide a place where that isn't the department. */
    public String tension(Comparison.Row row) {
        var cell = row.cell();
        return cell.tension().isEmpty()
                ? unknown()
                : visitor.word(BUNDLE, "tension." + cell.tension().getAsInt())
                        + visitor.word(BUNDLE, "tension.of." + cell.tensionOf());
    }

    /** Out of a hundred, with the interval and what it rests on. */
    public String chance(Comparison.Row row) {
        if (row.chance() == null) {
            return unknown();
        }
        return between(
                row.chance().n() == 0 ? "compare.chance.elsewhere" : "compare.chance.between", row.chance(), PERCENT);
    }

    private String between(String sentence, Estimate estimate, double times) {
        return visitor.sentence(
                BUNDLE,
                sentence,
                written(estimate.value() * times),
                written(estimate.low() * times),
                written(estimate.high() * times),
                visitor.number(estimate.n()));
    }

    private String written(double value) {
        return IntervalChart.written(value, visitor.getLocale());
    }

    private String unknown() {
        return visitor.word(BUNDLE, "compare.none");
    }
}
