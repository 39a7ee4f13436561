package fr.vigie.reporting.practice;

import fr.vigie.platform.WebAddress;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What answers to a practice's questions must be: checks all of them and says all that is wrong at once. */
public final class AnswerRules {

    /** Longest answer in one's own words, in characters. */
    public static final int MAX_TEXT = 1_000;
    /** Highest amount, in euros. */
    public static final int MAX_AMOUNT = 1_000_000;

    private static final int MAX_ADDRESS = 2_000;
    /** Before this day there was no web to report. */
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    private static final Set<String> YES_NO = Set.of("yes", "no");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://");
    private static final Pattern WEB_SCHEME = Pattern.compile("(?i)^https?://");

    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private final boolean asked;

    private AnswerRules(LocalDate today, boolean asked) {
        this.today = today;
        this.asked = asked;
    }

    /** The field of a question's answer, as problems name it. */
    public static String field(String questionId) {
        return "answer." + questionId;
    }

    /**
     * The answers as they are kept, question id → value, in the order of the questions; what wasn't answered isn't there. A
     * date is kept as {@code 2026-03-31}, an amount as {@code 12.50}, the address of a page with its scheme, a site by its host
     * alone, a choice by the option's id, the rest as typed.
     *
     * @param typed question id → what was typed; values may be null or nonsense
     * @param today the day in Paris
     * @throws InvalidInput with one problem a question, on the fields {@code answer.ID}
     */
    public static Map<String, String> check(Practice practice, Map<String, String> typed, LocalDate today) {
        return new AnswerRules(today, true).check(practice, typed);
    }

    /**
     * The same for what was sent by a program: whoever reports what others lived through can't be asked, so that no answer is
     * required.
     */
    public static Map<String, String> checkUnasked(Practice practice, Map<String, String> typed, LocalDate today) {
        return new AnswerRules(today, false).check(practice, typed);
    }

    /**
     * Where the answers say that the report is in the wrong place: the first option chosen that leads to a wall or to another
     * practice.
     *
     * @param answers as {@link #check} gives them
     */
    public static Optional<Question.Option> leadingAway(Practice practice, Map<String, String> answers) {
        return practice.questions().stream()
                .map(question -> question.option(answers.get(question.id())))
                .flatMap(Optional::stream)
                .filter(Question.Option::leadsAway)
                .findFirst();
    }

    private Map<String, String> check(Practice practice, Map<String, String> typed) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : practice.questions()) {
            var text = Typed.clean(typed.get(question.id()));
            if (asked && text.isEmpty() && question.required()) {
                problem(question, isChosen(question) ? "answer.choose" : "answer.missing");
            }
            text.flatMap(t -> answer(question, t)).ifPresent(answer -> answers.put(question.id(), answer));
        }
        typed.keySet().stream()
                .filter(id -> practice.question(id).isEmpty())
                .map(id -> Objects.toString(id, ""))
                .sorted()
                .forEach(id ->
                        problems.add(FieldProblem.of(field(shortened(id)), "answer.unknownQuestion", shortened(id))));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return answers;
    }

    private static boolean isChosen(Question question) {
        return question.type() == QuestionType.CHOICE || question.type() == QuestionType.YES_NO;
    }

    private void problem(Question question, String code, Object... arguments) {
        problems.add(FieldProblem.of(field(question.id()), code, arguments));
    }

    private Optional<String> answer(Question question, String text) {
        if (Typed.isBroken(text)) {
            problem(question, "text.broken");
            return Optional.empty();
        }
        return switch (question.type()) {
            case TEXT -> text(question, text, MAX_TEXT);
            case CHOICE -> chosen(question, text, question.option(text).isPresent());
            case YES_NO -> chosen(question, text, YES_NO.contains(text));
            case DATE -> day(question, text);
            case AMOUNT -> amount(question, text);
            case ADDRESS -> text(question, text, MAX_ADDRESS).flatMap(t -> address(question, t));
            case HOST -> host(question, text);
        };
    }

    private Optional<String> text(Question question, String text, int limit) {
        if (Typed.length(text) > limit) {
            problem(question, "text.tooLong", limit);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> chosen(Question question, String text, boolean known) {
        if (!known) {
            problem(question, "answer.choose");
        }
        return Optional.of(text).filter(t -> known);
    }

    private Optional<String> day(Question question, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                problem(question, "day.future");
            } else if (day.isBefore(EARLIEST)) {
                problem(question, "day.tooEarly", EARLIEST.getYear());
            }
            return Optional.of(day.toString());
        } catch (DateTimeException e) {
            problem(question, "day.unreadable", shortened(text));
            return Optional.empty();
        }
    }

    /**
     * Reads an amount in euros, with two decimals. Spaces between thousands and the sign of the euro are left out; a comma is as good as a
     * point.
     *
     * @return empty if it is none, or longer than any amount
     */
    public static Optional<BigDecimal> amount(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f€]", "");
        return AMOUNT.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(',', '.')).setScale(2, RoundingMode.UNNECESSARY))
                : Optional.empty();
    }

    private Optional<String> amount(Question question, String text) {
        var euros = amount(text);
        if (euros.isEmpty()) {
            problem(question, "amount.unreadable", shortened(text));
        } else if (euros.get().compareTo(BigDecimal.valueOf(MAX_AMOUNT)) > 0) {
            problem(question, "amount.tooHigh", MAX_AMOUNT);
        }
        return euros.map(BigDecimal::toPlainString);
    }

    /** With what follows the question mark, as many pages can't be found without. */
    private Optional<String> address(Question question, String text) {
        boolean schemed = SCHEME.matcher(text).find();
        if (text.matches("(?s).*\\s.*")
                || schemed && !WEB_SCHEME.matcher(text).find()
                || WebAddress.parse(text).isEmpty()) {
            problem(question, "address.unreadable", shortened(text));
            return Optional.empty();
        }
        return Optional.of(schemed ? text : "https://" + text);
    }

    private Optional<String> host(Question question, String text) {
        var address = WebAddress.parse(text);
        if (address.isEmpty()) {
            problem(question, "address.unreadable", shortened(text));
        }
        return address.map(WebAddress::host);
    }

    private static String shortened(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
