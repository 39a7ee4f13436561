package fr.vigie.web.citizen;

import fr.vigie.reporting.TypedFiling;
import fr.vigie.reporting.practice.AnswerRules;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.practice.Question;
import fr.vigie.reporting.practice.QuestionType;
import fr.vigie.shared.Clocks;
import fr.vigie.web.portal.AnswerWording;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The practice's own questions on the page {@code /signaler/details}, and where an answer says that this is the wrong place. */
@Named("details")
@RequestScoped
public class Details {

    /** A question with what was answered, each as the page and the person write it. */
    public record Asked(Question question, String field, String error, String typed, String shown) {

        public boolean is(String type) {
            return question.type() == QuestionType.valueOf(type);
        }

        public boolean isChoice() {
            return question.type() == QuestionType.CHOICE || question.type() == QuestionType.YES_NO;
        }

        /** What there is to choose from. */
        public List<Choice> choices(Visitor visitor) {
            return question.type() == QuestionType.YES_NO
                    ? Stream.of("yes", "no")
                            .map(id -> new Choice(id, visitor.word("filing", "answer." + id)))
                            .toList()
                    : question.options().stream()
                            .map(option -> new Choice(option.id(), visitor.text(option.label())))
                            .toList();
        }

        /** The ids for the control's {@code aria-describedby}; null if nothing describes it. */
        public String describedBy() {
            var ids = (question.hint() == null ? "" : field + "-hint ") + (error == null ? "" : field + "-error");
            return ids.isEmpty() ? null : ids.strip();
        }

        public String getInputType() {
            return question.type() == QuestionType.DATE ? "date" : "text";
        }

        public String getInputMode() {
            return switch (question.type()) {
                case AMOUNT -> "decimal";
                case ADDRESS, HOST -> "url";
                default -> "text";
            };
        }

        public String getControlClass() {
            return switch (question.type()) {
                case AMOUNT, DATE -> "control-short";
                case HOST -> "control-medium";
                default -> "";
            };
        }
    }

    /** One of the answers that a question offers. */
    public record Choice(String id, String label) {}

    @Inject
    private FilingWizard wizard;

    @Inject
    private PracticeCatalog catalog;

    @Inject
    private AnswerWording wording;

    @Inject
    private Clock clock;

    /** The practice chosen; null if none is. */
    public Practice getPractice() {
        return catalog.find(wizard.getValues().getOrDefault("practice", "")).orElse(null);
    }

    public List<Asked> getQuestions() {
        var practice = getPractice();
        return practice == null
                ? List.of()
                : practice.questions().stream()
                        .map(question -> asked(practice, question))
                        .toList();
    }

    private Asked asked(Practice practice, Question question) {
        var field = TypedFiling.answerField(practice.code(), question.id());
        var typed = wizard.getValues().get(field);
        return new Asked(
                question,
                field,
                wizard.getErrors().of(AnswerRules.field(question.id())),
                typed,
                wording.of(question, typed));
    }

    /** Whether one of the practice's own questions asks for a day already. */
    public boolean isAskingDay() {
        return getQuestions().stream().anyMatch(asked -> asked.is("DATE"));
    }

    /** Where an answer leads away; null unless one does. */
    public Question.Option getLeadingAway() {
        var practice = getPractice();
        if (practice == null) {
            return null;
        }
        Map<String, String> answers = new HashMap<>();
        getQuestions().forEach(asked -> answers.put(asked.question().id(), asked.typed()));
        return AnswerRules.leadingAway(practice, answers).orElse(null);
    }

    /** The practice that an answer leads to; null unless one does. */
    public Practice getBetter() {
        var away = getLeadingAway();
        return away == null || away.redirect() == null
                ? null
                : catalog.find(away.redirect()).orElse(null);
    }

    /** Goes on, unless an answer says that this is no matter for us: then the page says where to go. */
    public void proceed() {
        var away = getLeadingAway();
        if (away != null && away.wall() != null) {
            wizard.save();
        } else {
            wizard.proceed();
        }
    }

    /** Takes the practice that fits the answers better. */
    public void change() {
        var better = getBetter();
        if (better != null && wizard.saveWith(Map.of("practice", better.code()))) {
            wizard.redirect(FilingStep.DETAILS.getAddress());
        }
    }

    /** The day in Paris, after which nothing can have happened. */
    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(Clocks.PARIS));
    }
}
