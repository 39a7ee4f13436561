package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.AdviceList.Opening;
import fr.vigie.advice.path.Spell;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes sentences of coded advice, in French or English. What it says is what the codes say: it knows no rule and adds no
 * figure. One serves many threads.
 */
public final class Wording {

    private static final String METHOD = "/conseil/methode";

    private final Knowledge knowledge;
    private final Map<Locale, Texts> texts = new ConcurrentHashMap<>();
    private final Map<Locale, Map<LocalDate, String>> dates = new ConcurrentHashMap<>();

    /** @param knowledge for the titles of occupations and the names of sources */
    public Wording(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Advice in words.
     *
     * @param why what it is about and whom it helps
     * @param sure how far it can be trusted
     * @param reasons what it rests on, for this person
     * @param next one thing to do
     * @param where to go for it
     * @param link a page of Vigie that goes with it, from its root; null if none
     */
    public record Told(
            Module module,
            String title,
            String why,
            String sure,
            List<Said> reasons,
            String next,
            String where,
            List<String> sources,
            String link) {}

    /**
     * A reason in words.
     *
     * @param link where on the portal its figures come from, from its root; null where it has none
     */
    public record Said(String text, String link) {}

    /** All advices of a list, in its order. */
    public List<Told> render(AdviceList list, Locale locale) {
        var told = new ArrayList<Told>(list.advices().size());
        for (var advice : list.advices()) {
            told.add(render(advice, list, locale));
        }
        return told;
    }

    /** What would change the list, a sentence each. */
    public List<String> openings(AdviceList list, Locale locale) {
        return list.openings().stream().map(opening -> opening(opening, locale)).toList();
    }

    /**
     * The title of a module.
     *
     * @param occupation where it leads; null but for moves
     * @param department likewise
     */
    public String title(Module module, Rome occupation, Department department, Locale locale) {
        var texts = texts(locale);
        return occupation == null
                ? texts.of(module + ".title")
                : texts.of(module + ".title", title(occupation), place(department));
    }

    private Told render(Advice advice, AdviceList list, Locale locale) {
        var texts = texts(locale);
        var module = advice.module();
        var target = advice.target();
        var occupation = title(target == null ? list.occupation() : target.occupation());
        var place = place(target == null ? list.department() : target.department());
        var reasons = new ArrayList<Said>(advice.reasons().size());
        for (var reason : advice.reasons()) {
            reasons.add(new Said(sentence(reason, list, locale), link(reason)));
        }
        var sources = new ArrayList<String>(module.sources().size());
        for (var source : module.sources()) {
            sources.add(source(source, texts));
        }
        return new Told(
                module,
                texts.of(module + ".title", occupation, place),
                texts.of(module + ".why", occupation, place),
                texts.of("grade." + advice.grade() + (advice.isUnclear() ? ".unclear" : "")),
                reasons,
                texts.of(module + ".next", occupation, place),
                texts.of(module + ".where"),
                sources,
                module == Module.UNFAIR_JOB_SITE ? "/signaler" : null);
    }

    private String link(Reason reason) {
        if (reason instanceof Reason.Official official) {
            return knowledge
                    .source(official.figure())
                    .map(source -> METHOD + "#source-" + source.name())
                    .orElse(null);
        }
        return reason instanceof Reason.Cohort ? METHOD + "#effects" : null;
    }

    private static String source(Source source, Texts texts) {
        var name = texts.of("source." + source);
        return source.isChecked() || source == Source.GENERAL_KNOWLEDGE ? name : texts.of("source.unchecked", name);
    }

    private String opening(Opening opening, Locale locale) {
        var texts = texts(locale);
        var title = title(opening.module(), opening.occupation(), opening.department(), locale);
        return texts.of("opening", texts.of("change." + opening.change()), title);
    }

    private String sentence(Reason reason, AdviceList list, Locale locale) {
        var texts = texts(locale);
        if (reason instanceof Reason.Holds holds) {
            return texts.of("holds." + holds.condition());
        } else if (reason instanceof Reason.Searching) {
            return searching(list.searched(), texts);
        } else if (reason instanceof Reason.Official official) {
            var key = "figure." + official.figure()
                    + (official.figure() == MarketFigure.TENSION
                            ? "." + MarketFigure.tensionClass(official.value())
                            : "");
            var sentence = texts.of(
                    key,
                    texts.number(official.value()),
                    title(official.occupation()),
                    place(official, texts),
                    cited(official, locale));
            return list.madeUpMarket() ? texts.of("made-up-market", sentence) : sentence;
        } else if (reason instanceof Reason.NoFigure none) {
            return texts.of("no-figure", title(none.occupation()), place(none.department()));
        } else if (reason instanceof Reason.Cohort cohort) {
            return madeUp(cohort(cohort, texts), list, texts);
        } else if (reason instanceof Reason.Association association) {
            return madeUp(texts.of("association." + association.direction()), list, texts);
        } else if (reason instanceof Reason.BetterChances better) {
            return madeUp(texts.of(better.clearly() ? "chances.clearly" : "chances.somewhat"), list, texts);
        } else if (reason instanceof Reason.Counterfactual counterfactual) {
            return texts.of("counterfactual", texts.of("change." + counterfactual.change()));
        }
        return texts.of("no-evidence-yet");
    }

    /** Of longer searches than are followed, the months aren't known. */
    private static String searching(int months, Texts texts) {
        if (months >= Spell.LONGEST) {
            return texts.of("searching.long");
        }
        return texts.of(months == 1 ? "searching.one" : "searching", texts.number(months));
    }

    private static String cohort(Reason.Cohort cohort, Texts texts) {
        return texts.of(
                (cohort.isUnclear() ? "cohort.unclear" : "cohort.more") + (cohort.n() == 1 ? ".one" : ""),
                texts.number(cohort.n()),
                texts.number(cohort.horizon().months()),
                texts.perHundred(cohort.value()),
                texts.perHundred(cohort.low()),
                texts.perHundred(cohort.high()));
    }

    private static String madeUp(String sentence, AdviceList list, Texts texts) {
        return list.synthetic() ? texts.of("made-up-paths", sentence) : sentence;
    }

    private String cited(Reason.Official official, Locale locale) {
        var texts = texts(locale);
        var date = date(official.date(), locale);
        return knowledge
                .source(official.figure())
                .map(source -> texts.of("cited", texts.of("dataset." + source.name()), source.publisher(), date))
                .orElse(date);
    }

    private String title(Rome occupation) {
        return knowledge.title(occupation);
    }

    /** The department, or the wider place that the figure is of. */
    private static String place(Reason.Official official, Texts texts) {
        return switch (official.figure().extent(official.value())) {
            case DEPARTMENT -> place(official.department());
            case REGION -> texts.of("extent.REGION", official.department().regionName());
            case COUNTRY -> texts.of("extent.COUNTRY");
        };
    }

    private static String place(Department department) {
        return department.name() + " (" + department.code() + ")";
    }

    private String date(LocalDate date, Locale locale) {
        return dates.computeIfAbsent(locale, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(date, day -> written(day, locale));
    }

    /** The first of a month is an ordinal in French, which the formatter doesn't know. */
    private static String written(LocalDate day, Locale locale) {
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage()) && day.getDayOfMonth() == 1
                ? date.replaceFirst("^1 ", "1er ")
                : date;
    }

    private Texts texts(Locale locale) {
        return texts.computeIfAbsent(locale, Texts::new);
    }
}
