package fr.vigie.reporting;

import fr.vigie.platform.PlatformRegister;
import fr.vigie.platform.WebAddress;
import fr.vigie.reporting.practice.AnswerRules;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a filing must be: checks all of it and says all that is wrong at once. */
public final class FilingRules {

    /** Longest narrative and longest quote, in characters. */
    public static final int MAX_TEXT = 10_000;
    /** Longest title. */
    public static final int MAX_TITLE = 300;
    /** Longest name of a document, and longest pasted address. */
    public static final int MAX_DOCUMENT = 300;

    /** Longest name of a marketplace's seller. */
    public static final int MAX_SELLER = 200;

    private static final int MAX_ADDRESS = 2_000;
    private static final int MAX_HOSTS = 500;
    /** Before this day there was no web to report. */
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    private final PracticeCatalog practices;
    private final LocalDate today;
    /** Whether the practice's questions were put to whoever files. */
    private final boolean asked;

    private final List<FieldProblem> problems = new ArrayList<>();

    private FilingRules(PracticeCatalog practices, LocalDate today, boolean asked) {
        this.practices = practices;
        this.today = today;
        this.asked = asked;
    }

    /**
     * Makes a draft of what was typed.
     *
     * @param today the day in Paris
     * @throws InvalidInput with one problem a field
     */
    public static FilingDraft check(TypedFiling typed, PracticeCatalog practices, LocalDate today) {
        return new FilingRules(practices, today, false).check(typed);
    }

    /** The same for somebody whom the form asked the practice's questions, so that the required ones must be answered. */
    static FilingDraft checkAsked(TypedFiling typed, PracticeCatalog practices, LocalDate today) {
        return new FilingRules(practices, today, true).check(typed);
    }

    private FilingDraft check(TypedFiling typed) {
        var filer = filer(typed.filer());
        var practice = practice(typed.practice(), filer);
        var name = text("platform", typed.platform(), PlatformRegister.MAX_NAME).flatMap(PlatformRegister::cleanName);
        var addresses = addresses(typed);
        var siren = filer == Filer.PROFESSIONAL ? siren(typed.siren()) : Optional.<Siren>empty();
        var seller = text("seller", typed.seller(), MAX_SELLER).map(t -> t.replaceAll("\\s+", " "));
        var title = text("title", typed.title(), MAX_TITLE).map(t -> t.replaceAll("\\s+", " "));
        var text = text("text", typed.text(), MAX_TEXT);
        var quote = text("quote", typed.quote(), MAX_TEXT);
        var document = text("document", typed.document(), MAX_DOCUMENT);
        var occurredOn = day(typed.occurredOn());
        var answers = practice.map(p -> answers(p, typed.answers())).orElseGet(Map::of);
        var language = language(typed.language());
        if (name.isEmpty() && addresses.isEmpty() && !hasProblem("platform") && !hasProblem("address")) {
            var unreadable = typed.hosts().stream().findFirst();
            problems.add(
                    unreadable.isPresent()
                            ? FieldProblem.of("hosts", "address.unreadable", shortened(unreadable.get()))
                            : FieldProblem.of("platform", "platform.missing"));
        }
        if (title.isEmpty() && text.isEmpty() && !hasProblem("title") && !hasProblem("text")) {
            problems.add(FieldProblem.of("text", "text.missing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new FilingDraft(
                practice.orElseThrow(),
                filer,
                siren.orElse(null),
                name.orElse(null),
                addresses,
                seller.orElse(null),
                title.orElse(null),
                text.orElse(null),
                quote.orElse(null),
                document.orElse(null),
                occurredOn.orElse(null),
                answers,
                language);
    }

    private Map<String, String> answers(Practice practice, Map<String, String> typed) {
        try {
            return asked ? AnswerRules.check(practice, typed, today) : AnswerRules.checkUnasked(practice, typed, today);
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return Map.of();
        }
    }

    /** A business user files in the name of a business (Regulation (EU) 2019/1150, art. 2 (1)). */
    private Optional<Siren> siren(String typed) {
        try {
            return Optional.of(Siren.read(typed));
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return Optional.empty();
        }
    }

    private Filer filer(String typed) {
        var name = Typed.clean(typed).map(t -> t.toUpperCase(Locale.ROOT)).orElse(Filer.CONSUMER.name());
        var known =
                Arrays.stream(Filer.values()).filter(f -> f.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            problems.add(FieldProblem.of("filer", "filer.unknown", shortened(name)));
        }
        return known.orElse(Filer.CONSUMER);
    }

    private Optional<Practice> practice(String typed, Filer filer) {
        var code = Typed.clean(typed);
        if (code.isEmpty()) {
            problems.add(FieldProblem.of("practice", "practice.missing"));
            return Optional.empty();
        }
        var practice = practices.find(code.get());
        if (practice.isEmpty()) {
            problems.add(FieldProblem.of("practice", "practice.unknown", shortened(code.get())));
        } else if (!practice.get().whoMayFile().contains(filer)) {
            problems.add(FieldProblem.of("practice", "practice.notForFiler." + filer));
        }
        return practice;
    }

    /** What a person pasted must be an address; in a list of hosts, those that are none don't count. */
    private List<WebAddress> addresses(TypedFiling typed) {
        var found = new ArrayList<WebAddress>();
        text("address", typed.address(), MAX_ADDRESS).flatMap(this::address).ifPresent(found::add);
        if (typed.hosts().size() > MAX_HOSTS) {
            problems.add(FieldProblem.of("hosts", "hosts.tooMany", MAX_HOSTS));
        } else {
            typed.hosts().stream()
                    .flatMap(host -> Typed.clean(host).flatMap(WebAddress::parse).stream())
                    .forEach(found::add);
        }
        return found.stream().distinct().toList();
    }

    private Optional<WebAddress> address(String typed) {
        var address = WebAddress.parse(typed);
        if (address.isEmpty() && !hasProblem("address")) {
            problems.add(FieldProblem.of("address", "address.unreadable", shortened(typed)));
        }
        return address;
    }

    private Optional<LocalDate> day(String typed) {
        var text = Typed.clean(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text.get());
            if (day.isAfter(today)) {
                problems.add(FieldProblem.of("occurredOn", "day.future"));
            } else if (day.isBefore(EARLIEST)) {
                problems.add(FieldProblem.of("occurredOn", "day.tooEarly", EARLIEST.getYear()));
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            problems.add(FieldProblem.of("occurredOn", "day.unreadable", shortened(text.get())));
            return Optional.empty();
        }
    }

    private String language(String typed) {
        var tag = Typed.clean(typed).map(t -> t.toLowerCase(Locale.ROOT)).orElse("fr");
        if (!tag.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*") || tag.length() > 20) {
            problems.add(FieldProblem.of("lang", "language.unreadable", shortened(tag)));
            return "fr";
        }
        return tag.replaceFirst("-.*$", "");
    }

    private Optional<String> text(String field, String typed, int limit) {
        var text = Typed.clean(typed);
        if (text.filter(Typed::isBroken).isPresent()) {
            problems.add(FieldProblem.of(field, "text.broken"));
        } else if (text.filter(t -> Typed.length(t) > limit).isPresent()) {
            problems.add(FieldProblem.of(field, "text.tooLong", limit));
        }
        return text;
    }

    private boolean hasProblem(String field) {
        return problems.stream().anyMatch(p -> p.field().equals(field));
    }

    private static String shortened(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
