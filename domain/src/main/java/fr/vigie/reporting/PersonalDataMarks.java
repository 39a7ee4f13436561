package fr.vigie.reporting;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.IBANValidator;

/**
 * Marks in a narrative what looks as if it named a person (GDPR art. 5(1)(c), data minimisation): the text is searched and read
 * by many, so whoever writes it is shown what to leave out. A hint, not a filter: what is marked may stay.
 *
 * <p>The time it takes grows as the text does, whatever the text.
 */
public final class PersonalDataMarks {

    /** What a mark is about. */
    public enum Kind {
        EMAIL,
        IBAN,
        CARD,
        TELEPHONE,
        NAME
    }

    /**
     * A part of the text.
     *
     * @param start index of its first character
     * @param end index after its last
     */
    public record Mark(int start, int end, Kind kind) {

        boolean overlaps(Mark other) {
            return start < other.end && other.start < end;
        }
    }

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;

    /** Before the @ of addresses that belong to an office, not to a person. */
    private static final Set<String> OFFICES = Set.of(
            "abuse",
            "admin",
            "client",
            "clients",
            "contact",
            "dpo",
            "hello",
            "help",
            "info",
            "infos",
            "legal",
            "no-reply",
            "noreply",
            "press",
            "privacy",
            "sales",
            "sav",
            "service",
            "serviceclient",
            "support",
            "webmaster");

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;

    private static final int SHORTEST_CARD = 15;
    private static final int LONGEST_CARD = 16;
    private static final CreditCardValidator CARDS = new CreditCardValidator(
            CreditCardValidator.AMEX + CreditCardValidator.VISA + CreditCardValidator.MASTERCARD);

    private static final String REGION = "FR";
    private static final int SHORTEST_TELEPHONE = 8;
    private static final int MOST_TELEPHONES = 20;
    private static final int MOST_RUNS = 200;
    private static final int LONGEST_RUN = 500;
    private static final int TRIES_A_RUN = 3;
    /** Numbers that firms have and persons don't. */
    private static final Set<PhoneNumberType> FIRMS = Set.of(
            PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN);

    private PersonalDataMarks() {}

    /** The marks of a text, from its beginning to its end; none overlaps another. */
    public static List<Mark> in(CharSequence text) {
        var marks = new ArrayList<Mark>();
        addNew(marks, emails(text));
        addNew(marks, numbers(text, LONGEST_IBAN, SHORTEST_IBAN, Kind.IBAN, PersonalDataMarks::isIban));
        addNew(marks, numbers(text, LONGEST_CARD, SHORTEST_CARD, Kind.CARD, CARDS::isValid));
        addNew(marks, telephones(text));
        addNew(marks, PersonNames.in(text));
        return List.copyOf(marks);
    }

    /** Adds those that overlap none of those that are there; both are in order. */
    private static void addNew(List<Mark> marks, List<Mark> found) {
        int next = 0;
        var fresh = new ArrayList<Mark>();
        for (var mark : found) {
            while (next < marks.size() && marks.get(next).end() <= mark.start()) {
                next++;
            }
            if (next == marks.size() || !marks.get(next).overlaps(mark)) {
                fresh.add(mark);
            }
        }
        marks.addAll(fresh);
        marks.sort(Comparator.comparingInt(Mark::start));
    }

    private static List<Mark> emails(CharSequence text) {
        var marks = new ArrayList<Mark>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '@') {
                continue;
            }
            int start = at;
            while (start > from && at - start < LONGEST_LOCAL_PART && isOfLocalPart(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST_DOMAIN && isOfDomain(text.charAt(end))) {
                end++;
            }
            // A full stop after an address isn't part of it, nor is a dot or hyphen before it.
            while (end > at && isPunctuation(text.charAt(end - 1))) {
                end--;
            }
            while (start < at && isPunctuation(text.charAt(start))) {
                start++;
            }
            if (!OFFICES.contains(text.subSequence(start, at).toString().toLowerCase(Locale.ROOT))
                    && EmailValidator.getInstance()
                            .isValid(text.subSequence(start, Math.max(end, start))
                                    .toString())) {
                marks.add(new Mark(start, end, Kind.EMAIL));
                from = end;
            }
        }
        return marks;
    }

    private static boolean isOfLocalPart(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean isOfDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isPunctuation(char c) {
        return c == '.' || c == '-';
    }

    /** Runs of letters and digits, grouped by single blanks or hyphens, that a check finds sound; the longest from each start. */
    private static List<Mark> numbers(
            CharSequence text, int longest, int shortest, Kind kind, Predicate<String> isSound) {
        var marks = new ArrayList<Mark>();
        boolean digitsOnly = kind == Kind.CARD;
        for (int start = 0; start < text.length(); start++) {
            if (!isOf(text.charAt(start), digitsOnly)
                    || start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                continue;
            }
            if (!digitsOnly && !looksLikeIban(text, start)) {
                continue;
            }
            int end = endOfSound(text, start, longest, shortest, digitsOnly, isSound);
            if (end > start) {
                marks.add(new Mark(start, end, kind));
                start = end;
            }
        }
        return marks;
    }

    private static int endOfSound(
            CharSequence text, int start, int longest, int shortest, boolean digitsOnly, Predicate<String> isSound) {
        var read = new StringBuilder();
        int sound = -1;
        for (int at = start; at < text.length() && read.length() < longest; at++) {
            char c = text.charAt(at);
            if (isOf(c, digitsOnly)) {
                read.append(c);
            } else if (!isBetweenGroups(c) || at + 1 == text.length() || !isOf(text.charAt(at + 1), digitsOnly)) {
                break;
            }
            boolean ends = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
            if (ends && read.length() >= shortest && isSound.test(read.toString())) {
                sound = at + 1;
            }
        }
        return sound;
    }

    /** Two letters, two digits. */
    private static boolean looksLikeIban(CharSequence text, int start) {
        return start + SHORTEST_IBAN <= text.length()
                && isAsciiLetter(text.charAt(start))
                && isAsciiLetter(text.charAt(start + 1))
                && isAsciiDigit(text.charAt(start + 2))
                && isAsciiDigit(text.charAt(start + 3));
    }

    private static boolean isIban(String read) {
        return IBANValidator.getInstance().isValid(read.toUpperCase(Locale.ROOT));
    }

    private static boolean isOf(char c, boolean digitsOnly) {
        return isAsciiDigit(c) || !digitsOnly && isAsciiLetter(c);
    }

    private static boolean isBetweenGroups(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '-';
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /**
     * The library's search is thorough and dear: it is asked only about runs with digits enough, and about no more of them than
     * somebody wants to be told of.
     */
    private static List<Mark> telephones(CharSequence text) {
        var marks = new ArrayList<Mark>();
        int runs = 0;
        for (int at = 0; at < text.length() && runs < MOST_RUNS; at++) {
            if (isOfTelephone(text.charAt(at))) {
                int end = endOfRun(text, at);
                if (digits(text, at, end) >= SHORTEST_TELEPHONE) {
                    runs++;
                    telephonesOfRun(
                            text,
                            Math.max(0, at - 1),
                            Math.min(text.length(), Math.min(end, at + LONGEST_RUN) + 1),
                            marks);
                }
                at = end;
            }
        }
        return marks;
    }

    /** With the characters around the run, as a letter next to a number makes it something else. */
    private static void telephonesOfRun(CharSequence text, int start, int end, List<Mark> marks) {
        var util = PhoneNumberUtil.getInstance();
        for (var match : util.findNumbers(text.subSequence(start, end), REGION, Leniency.VALID, TRIES_A_RUN)) {
            if (marks.size() == MOST_TELEPHONES) {
                return;
            }
            if (!FIRMS.contains(util.getNumberType(match.number()))) {
                marks.add(new Mark(start + match.start(), start + match.end(), Kind.TELEPHONE));
            }
        }
    }

    private static int endOfRun(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && isOfTelephone(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int digits(CharSequence text, int start, int end) {
        int digits = 0;
        for (int at = start; at < end; at++) {
            digits += isAsciiDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isOfTelephone(char c) {
        return isAsciiDigit(c) || isBetweenGroups(c) || "+().".indexOf(c) >= 0;
    }
}
