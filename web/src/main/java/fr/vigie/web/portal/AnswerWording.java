package fr.vigie.web.portal;

import fr.vigie.reporting.practice.AnswerRules;
import fr.vigie.reporting.practice.Question;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/** Answers to a practice's questions as people read them. */
@Named("answerWording")
@RequestScoped
public class AnswerWording {

    @Inject
    private Visitor visitor;

    /**
     * An answer in words.
     *
     * @param answer as kept, or as typed before any rule looked at it
     * @return null if there is none
     */
    public String of(Question question, String answer) {
        if (answer == null || answer.isBlank()) {
            return null;
        }
        return switch (question.type()) {
            case CHOICE ->
                question.option(answer)
                        .map(option -> visitor.text(option.label()))
                        .orElse(answer);
            case YES_NO ->
                "yes".equals(answer) || "no".equals(answer) ? visitor.word("filing", "answer." + answer) : answer;
            case DATE -> day(answer);
            case AMOUNT -> euros(answer, visitor.getLocale());
            default -> answer;
        };
    }

    /** In euros, as the reader's language writes them; what is no amount stays as it was typed. */
    static String euros(String typed, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return AnswerRules.amount(typed).map(format::format).orElse(typed);
    }

    /** A day in full; what isn't one stays as it was typed. */
    public String day(String typed) {
        try {
            return typed == null ? null : visitor.day(LocalDate.parse(typed));
        } catch (DateTimeException notADay) {
            return typed;
        }
    }
}
