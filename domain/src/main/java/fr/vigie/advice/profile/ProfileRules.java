package fr.vigie.advice.profile;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.Commune;
import fr.vigie.advice.market.JobTitle;
import fr.vigie.advice.market.MarketLookup;
import fr.vigie.advice.run.CurrentMarket;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a profile of what was typed into the twelve questions. */
@ApplicationScoped
public class ProfileRules {

    /** Suggestions for a job or a place at most. */
    public static final int MOST_CHOICES = 8;

    /** Communes of the largest employment areas that begin alike, and some. */
    private static final int LARGEST_AREA = 2_000;

    private static final int LONGEST_SEARCH = 480;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern MONTHS = Pattern.compile("\\d{1,3}");
    private static final Pattern ROME = Pattern.compile("(?:^|\\()([A-N]\\d{4})\\)?$");
    private static final Pattern FIRST_LETTER = Pattern.compile("(?<!\\p{L})\\p{Ll}");
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern COMMUNE = Pattern.compile("(?:^|\\()(\\d[\\dAB]\\d{3})\\)?$");

    @Inject
    private MarketLookup lookup;

    @Inject
    private CurrentMarket market;

    @Inject
    private Clock clock;

    /**
     * What was typed, by field: {@code job}, {@code place}, {@code months}, {@code age}, {@code diploma}, {@code experience},
     * {@code mobility}, {@code licence}, {@code digital}, {@code difficulties}, {@code constraints}, {@code tried}.
     */
    public interface Answers {

        /** Null if nothing came under that name. */
        String one(String field);

        /** None if nothing came under that name. */
        List<String> all(String field);
    }

    /** Jobs that what was typed may mean, the likeliest first. */
    public List<JobTitle> jobs(String typed) {
        return lookup.titles(shortened(typed), MOST_CHOICES);
    }

    /**
     * Communes that what was typed may mean, the likeliest first. Where no file of names was taken in, employment areas stand for
     * them, each once a department.
     */
    public List<Commune> places(String typed) {
        var seen = new HashSet<String>();
        var found = lookup.communes(shortened(typed), LARGEST_AREA).stream()
                .filter(commune -> Department.ofCommune(commune.code()).isPresent())
                .filter(commune -> commune.name() != null
                        || seen.add(commune.areaName() + commune.department().code()))
                .limit(MOST_CHOICES)
                .toList();
        return found.isEmpty() ? ofDepartment(shortened(typed)) : found;
    }

    /** One commune of the department that a postcode, a number or a name means: figures are of departments. */
    private List<Commune> ofDepartment(String typed) {
        var postcode = POSTCODE.matcher(typed);
        return Department.all().stream()
                .filter(department -> postcode.matches()
                        ? typed.startsWith(department.code())
                        : department.name().equalsIgnoreCase(typed)
                                || department.code().equalsIgnoreCase(typed))
                .flatMap(department -> lookup.communes(department.code(), 1).stream()
                        .map(commune -> new Commune(
                                commune.code(),
                                department.name(),
                                department,
                                commune.area(),
                                commune.areaName(),
                                commune.latitude(),
                                commune.longitude())))
                .toList();
    }

    /** What is written for an occupation, so that it is understood again; empty where this register has no such occupation. */
    public Optional<String> title(Rome occupation) {
        var register = market.read().market();
        var index = register.occupations().index(occupation);
        return index.isPresent()
                ? Optional.of(register.title(index.getAsInt()) + " (" + occupation.code() + ")")
                : Optional.empty();
    }

    private static String shortened(String typed) {
        var text = Typed.clean(typed).orElse("");
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /**
     * A profile of complete answers.
     *
     * @param draw see {@link Profile}
     * @throws InvalidInput about each field that misses or can't be: {@code job.which} and {@code place.which} where several fit
     */
    public Profile check(Answers answers, long draw) {
        var problems = new ArrayList<FieldProblem>();
        var job = job(answers.one("job"), problems);
        var place = place(answers.one("place"), problems);
        var since = since(answers.one("months"), problems);
        var age = choice(answers, "age", AgeBand.class, problems);
        var diploma = choice(answers, "diploma", Diploma.class, problems);
        var experience = choice(answers, "experience", Experience.class, problems);
        var mobility = choice(answers, "mobility", Mobility.class, problems);
        var licence = choice(answers, "licence", YesNo.class, problems);
        var digital = choice(answers, "digital", YesNo.class, problems);
        var difficulties = choices(answers, "difficulties", Difficulty.class, problems);
        difficulties.addAll(choices(answers, "constraints", Difficulty.class, problems));
        var tried = choices(answers, "tried", Action.class, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (digital == YesNo.NO) {
            difficulties.add(Difficulty.DIGITAL);
        }
        return new Profile(
                draw,
                job,
                place.code(),
                since,
                age,
                diploma,
                experience,
                mobility,
                licence == YesNo.YES,
                difficulties,
                tried,
                Map.of());
    }

    private enum YesNo {
        YES,
        NO
    }

    /** The one whose code stands behind its title, or which has that title, or the only occupation that fits. */
    private Rome job(String typed, List<FieldProblem> problems) {
        var text = Typed.clean(typed).orElse("");
        var coded = ROME.matcher(text);
        if (coded.find() && title(new Rome(coded.group(1))).isPresent()) {
            return new Rome(coded.group(1));
        }
        var fitting = jobs(text);
        var titled = fitting.stream()
                .filter(job -> job.title().equalsIgnoreCase(text))
                .map(JobTitle::rome)
                .distinct()
                .toList();
        return settled(
                "job",
                text,
                only(titled),
                fitting.stream().map(JobTitle::rome).distinct().toList(),
                problems);
    }

    private Commune place(String typed, List<FieldProblem> problems) {
        var text = Typed.clean(typed).orElse("");
        var known = codeIn(text).flatMap(lookup::commune).filter(it -> Department.ofCommune(it.code())
                .isPresent());
        var fitting = known.isPresent() ? List.<Commune>of() : places(text);
        var named = fitting.stream()
                .filter(commune -> text.equalsIgnoreCase(commune.name()))
                .toList();
        return settled("place", text, known.or(() -> only(named)), fitting, problems);
    }

    private static <T> T settled(
            String field, String text, Optional<T> same, List<T> fitting, List<FieldProblem> problems) {
        var settled = same.or(() -> only(fitting));
        if (settled.isEmpty()) {
            var problem = text.isEmpty() ? ".missing" : fitting.isEmpty() ? ".unknown" : ".which";
            problems.add(FieldProblem.of(field, "profile." + field + problem));
        }
        return settled.orElse(null);
    }

    private static <T> Optional<T> only(List<T> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The title with its occupation's code: two occupations may share a title. */
    public static String shown(JobTitle job) {
        return job.title() + " (" + job.rome().code() + ")";
    }

    /** The name with its code: many communes share a name. */
    public static String shown(Commune commune) {
        return called(commune) + " (" + commune.code() + ")";
    }

    /** Its name, or that of its employment area where no file of names was taken in. */
    public static String called(Commune commune) {
        return commune.name() == null ? "Bassin de " + capitalised(commune.areaName()) : commune.name();
    }

    /** Names of areas are published in capitals. */
    private static String capitalised(String name) {
        var lower = name.toLowerCase(Locale.FRENCH);
        return FIRST_LETTER.matcher(lower).replaceAll(letter -> letter.group().toUpperCase(Locale.FRENCH));
    }

    private static Optional<String> codeIn(String text) {
        var code = COMMUNE.matcher(text);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    private YearMonth since(String typed, List<FieldProblem> problems) {
        var text = Typed.clean(typed).orElse("");
        if (text.isEmpty()) {
            problems.add(FieldProblem.of("months", "profile.months.missing"));
        } else if (!MONTHS.matcher(text).matches() || Integer.parseInt(text) > LONGEST_SEARCH) {
            problems.add(FieldProblem.of("months", "profile.months.range", LONGEST_SEARCH));
        } else {
            return YearMonth.now(clock.withZone(Clocks.PARIS)).minusMonths(Integer.parseInt(text));
        }
        return null;
    }

    private static <E extends Enum<E>> E choice(
            Answers answers, String field, Class<E> type, List<FieldProblem> problems) {
        var chosen = named(type, answers.one(field));
        if (chosen.isEmpty()) {
            problems.add(FieldProblem.of(field, "profile." + field + ".missing"));
        }
        return chosen.orElse(null);
    }

    private static <E extends Enum<E>> Set<E> choices(
            Answers answers, String field, Class<E> type, List<FieldProblem> problems) {
        var chosen = EnumSet.noneOf(type);
        for (var name : answers.all(field)) {
            named(type, name)
                    .ifPresentOrElse(
                            chosen::add, () -> problems.add(FieldProblem.of(field, "profile.choice.unknown", name)));
        }
        return chosen;
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
