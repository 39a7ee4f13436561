package fr.vigie.advice.path;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.dataset.RejectedRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** A line of one of the two files of paths: understood, or rejected with a reason. */
public final class PathLine {

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 99;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Map<String, PathEventType> TYPES = Map.of(
            "INS", PathEventType.REGISTRATION,
            "ANN", PathEventType.EXIT,
            "FOR", PathEventType.TRAINING,
            "ACT", PathEventType.ACTION,
            "CTR", PathEventType.CONTRACT);

    private final Department department;
    private final PersonRow person;
    private final EventRow event;
    private final RejectedRow rejected;

    private PathLine(Department department, PersonRow person, EventRow event, RejectedRow rejected) {
        this.department = department;
        this.person = person;
        this.event = event;
        this.rejected = rejected;
    }

    /** Empty if the line was understood. */
    public Optional<RejectedRow> rejected() {
        return Optional.ofNullable(rejected);
    }

    Department department() {
        return department;
    }

    Optional<PersonRow> person() {
        return Optional.ofNullable(person);
    }

    Optional<EventRow> event() {
        return Optional.ofNullable(event);
    }

    /**
     * @param line where the record ends in the file
     * @param today no day may be after it
     */
    static PathLine of(CSVRecord record, PathFile kind, long line, LocalDate today) {
        try {
            if (record.size() != kind.columns()) {
                throw new Rejected("has " + record.size() + " columns instead of " + kind.columns());
            }
            var department = department(record.get(1));
            return kind == PathFile.PEOPLE
                    ? new PathLine(department, person(record, today), null, null)
                    : new PathLine(department, null, event(record, today), null);
        } catch (Rejected rejection) {
            var row = new RejectedRow(line, String.join(";", record.values()), rejection.getMessage());
            return new PathLine(null, null, null, row);
        }
    }

    private static PersonRow person(CSVRecord record, LocalDate today) throws Rejected {
        var occupation = record.get(3);
        if (!Rome.isCode(occupation)) {
            throw new Rejected("looks for something that is no ROME code: " + occupation);
        }
        var group = new AuditGroup(
                choice("SEXE", record.get(10), "F", "H"),
                choice("RURAL", record.get(11), "O", "N"),
                choice("RQTH", record.get(12), "O", "N"));
        return new PersonRow(
                number("IDX", record.get(0), 0, Long.MAX_VALUE),
                occupation,
                Codes.AGES.code(AgeBand.of((int) number("AGE", record.get(4), YOUNGEST, OLDEST))),
                code("NIVFOR", record.get(5), Codes.DIPLOMAS),
                code("EXPER", record.get(6), Codes.EXPERIENCES),
                code("MOBIL", record.get(7), Codes.MOBILITIES),
                choice("PERMIS", record.get(8), "O", "N"),
                difficulties(record.get(9)),
                group.bits(),
                day("DATMAJ", record.get(2), today));
    }

    private static EventRow event(CSVRecord record, LocalDate today) throws Rejected {
        var type = TYPES.get(record.get(3));
        if (type == null) {
            throw new Rejected("has an unknown TYPEVT: " + record.get(3));
        }
        int code = Codes.TYPES.code(type);
        int value = record.get(4).isEmpty() ? 0 : (int) number("VALEVT", record.get(4), 0, PathEvent.LARGEST);
        if (!EventRow.isKnown(code, value)) {
            throw new Rejected("has a VALEVT that " + record.get(3) + " hasn't: " + record.get(4));
        }
        return new EventRow(
                number("IDX", record.get(0), 0, Long.MAX_VALUE),
                (int) day("DATEVT", record.get(2), today).toEpochDay(),
                code,
                value);
    }

    private static Department department(String code) throws Rejected {
        var department = Department.of(code);
        if (department.isEmpty()) {
            throw new Rejected("has an unknown DEPDE: " + code);
        }
        return department.get();
    }

    private static long number(String column, String text, long least, long most) throws Rejected {
        if (NUMBER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Rejected("has an impossible " + column + ": " + text);
    }

    private static int code(String column, String text, Codes<?> codes) throws Rejected {
        return (int) number(column, text, 1, codes.size());
    }

    private static int difficulties(String text) throws Rejected {
        int bits = 0;
        for (var code : text.isBlank() ? new String[0] : text.split(" +")) {
            bits |= 1 << code("DIFFIC", code, Codes.DIFFICULTIES) - 1;
        }
        return bits;
    }

    private static boolean choice(String column, String text, String yes, String no) throws Rejected {
        if (text.equals(yes) || text.equals(no)) {
            return text.equals(yes);
        }
        throw new Rejected("has a " + column + " that is neither " + yes + " nor " + no + ": " + text);
    }

    private static LocalDate day(String column, String text, LocalDate today) throws Rejected {
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || day.isAfter(today)) {
                throw new Rejected("has a " + column + " before " + EARLIEST + " or after today: " + text);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Rejected("has a " + column + " that is not a day: " + text);
        }
    }

    /** Says in one sentence why a line can't be taken. */
    private static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        Rejected(String reason) {
            super(reason);
        }
    }
}
