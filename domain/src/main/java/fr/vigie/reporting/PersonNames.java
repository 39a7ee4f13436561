package fr.vigie.reporting;

import fr.vigie.reporting.PersonalDataMarks.Kind;
import fr.vigie.reporting.PersonalDataMarks.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * Finds names of persons: after a civility, after "je m'appelle", and a frequent first name before another capitalised word. One
 * pass over the words, each looking at a few neighbours.
 */
final class PersonNames {

    private static final Set<String> CIVILITIES = Set.of(
            "m",
            "mr",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "mademoiselle",
            "maître",
            "dr",
            "docteur",
            "mrs",
            "ms",
            "miss");
    /** Lower case ones are words ("les messieurs", "m" for metres); these are civilities however they are written. */
    private static final Set<String> CIVILITIES_IN_FULL = Set.of("monsieur", "madame", "mademoiselle", "mme", "mlle");

    /** "MS Office". */
    private static final String MICROSOFT = "MS";

    private static final List<List<String>> INTRODUCTIONS = List.of(
            List.of("je", "m'", "appelle"),
            List.of("je", "me", "nomme"),
            List.of("mon", "nom", "est"),
            List.of("my", "name", "is"));
    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "la", "le", "les", "d'", "van", "von", "der", "el", "ben");
    /** What bears somebody's name without being that person. */
    private static final Set<String> NAMED_AFTER = Set.of(
            "rue",
            "avenue",
            "av",
            "boulevard",
            "bd",
            "place",
            "quai",
            "square",
            "impasse",
            "allée",
            "cours",
            "lycée",
            "collège",
            "école",
            "université",
            "hôpital",
            "clinique",
            "fondation",
            "institut",
            "centre",
            "stade",
            "pont",
            "loi",
            "prix",
            "saint",
            "sainte",
            "santa",
            "san",
            "st",
            "ste");

    private static final int LONGEST_NAME = 4;
    private static final int NEIGHBOURHOOD = 2;
    private static final int SHORTEST_WORD_IN_CAPITALS = 4;

    private static final Set<String> FIRST_NAMES = lines("first-names.txt");
    private static final Set<String> NOT_NAMES = notNames();

    private final CharSequence text;
    private final List<NarrativeWord> words;

    private PersonNames(CharSequence text) {
        this.text = text;
        this.words = NarrativeWord.all(text);
    }

    static List<Mark> in(CharSequence text) {
        return new PersonNames(text).find();
    }

    private List<Mark> find() {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < words.size(); i++) {
            var name = nameAt(i);
            if (name != null) {
                marks.add(new Mark(
                        words.get(name.first).start(), words.get(name.last).end(), Kind.NAME));
                i = name.last;
            }
        }
        return marks;
    }

    /** First and last word of a name. */
    private record Name(int first, int last) {}

    /** The name that this word announces or begins; null if it does neither. */
    private Name nameAt(int at) {
        if (isCivility(at)) {
            return follows(at + 1) ? nameFrom(at + 1, 1) : null;
        }
        int introduced = afterIntroduction(at);
        if (introduced >= 0) {
            return new Name(introduced, lastWordOfName(introduced, 2));
        }
        boolean named = isFirstName(at) && follows(at + 1) && (isParticleOfName(at + 1) || isFamilyName(at, at + 1));
        return named ? nameFrom(at, 2) : null;
    }

    private Name nameFrom(int first, int expected) {
        boolean particle = isParticleOfName(first);
        return particle || isNameLike(first) ? new Name(first, lastWordOfName(first, particle ? 2 : expected)) : null;
    }

    private boolean isCivility(int at) {
        var word = words.get(at);
        return CIVILITIES.contains(word.lower())
                && !MICROSOFT.equals(word.written())
                && (word.isCapitalised() || CIVILITIES_IN_FULL.contains(word.lower()))
                && !isAfterNumber(word);
    }

    /** "5 M. d'euros". */
    private boolean isAfterNumber(NarrativeWord word) {
        return word.start() >= 2 && Character.isDigit(text.charAt(word.start() - 2));
    }

    /** The first word after "je m'appelle", however it is written, unless it is no name at all. */
    private int afterIntroduction(int at) {
        for (var introduction : INTRODUCTIONS) {
            int next = at + introduction.size();
            if (words.get(at).lower().equals(introduction.get(0))
                    && next < words.size()
                    && matches(introduction, at)
                    && follows(next)
                    && words.get(next).length() > 1
                    && !NOT_NAMES.contains(words.get(next).lower())) {
                return next;
            }
        }
        return -1;
    }

    private boolean matches(List<String> introduction, int at) {
        for (int i = 0; i < introduction.size(); i++) {
            if (!words.get(at + i).lower().equals(introduction.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFirstName(int at) {
        var word = words.get(at);
        int hyphen = word.lower().indexOf('-');
        return word.isCapitalised()
                && FIRST_NAMES.contains(hyphen < 0 ? word.lower() : word.lower().substring(0, hyphen))
                && !isNamedAfter(at);
    }

    private boolean isNamedAfter(int at) {
        for (int i = Math.max(0, at - NEIGHBOURHOOD); i < at; i++) {
            if (NAMED_AFTER.contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** In a sentence written all in capitals, capitals say nothing. */
    private boolean isFamilyName(int firstName, int at) {
        if (!isNameLike(at)
                || NOT_NAMES.contains(
                        words.get(firstName).lower() + " " + words.get(at).lower())) {
            return false;
        }
        boolean capitals = words.get(firstName).isInCapitals() && words.get(at).isInCapitals();
        return !capitals || !(isInCapitals(firstName - 1) || isInCapitals(at + 1));
    }

    private boolean isParticleOfName(int at) {
        return isParticle(at) && follows(at + 1) && isNameLike(at + 1);
    }

    private boolean isInCapitals(int at) {
        return at >= 0 && at < words.size() && words.get(at).isInCapitals();
    }

    /** A capitalised word that is none of those known to be no name; short ones in capitals are mostly acronyms. */
    private boolean isNameLike(int at) {
        var word = words.get(at);
        return word.isCapitalised()
                && word.length() > 1
                && !(word.isInCapitals() && word.length() < SHORTEST_WORD_IN_CAPITALS)
                && !NOT_NAMES.contains(word.lower());
    }

    private boolean isParticle(int at) {
        return PARTICLES.contains(words.get(at).lower());
    }

    /** Further capitalised words belong to the name as long as it isn't whole: after a first name, after a particle. */
    private int lastWordOfName(int first, int expected) {
        int last = first;
        for (int i = first + 1; i < words.size() && i < first + LONGEST_NAME && follows(i); i++) {
            boolean awaited = i < first + expected || last == i - 1 && isFirstName(i - 1) || isParticle(i - 1);
            if (awaited && isNameLike(i)) {
                last = i;
            } else if (!isParticle(i)) {
                break;
            }
        }
        return last;
    }

    /** Whether the word stands right after the one before: on the same line, with nothing between but a blank and "M."'s dot. */
    private boolean follows(int at) {
        if (at >= words.size()) {
            return false;
        }
        int from = words.get(at - 1).end();
        int to = words.get(at).start();
        if (from < to
                && text.charAt(from) == '.'
                && CIVILITIES.contains(words.get(at - 1).lower())) {
            from++;
        }
        return from == to ? words.get(at - 1).lower().endsWith("'") : to - from == 1 && isBlank(text.charAt(from));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f';
    }

    private static Set<String> notNames() {
        return Stream.of(
                        lines("not-names.txt").stream(),
                        FrenchAnalyzer.getDefaultStopSet().stream().map(word -> new String((char[]) word)),
                        EnglishAnalyzer.getDefaultStopSet().stream().map(word -> new String((char[]) word)),
                        CIVILITIES.stream())
                .flatMap(words -> words)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(PersonNames.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
