package fr.vigie.reporting;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/**
 * The working days (jours ouvrables, Saturdays not counted) of a territory of the Republic: weekdays without the holidays of article
 * L3133-1 of the labour code, and without the day on which slavery is remembered to have been abolished there (loi n° 83-550; both from
 * general knowledge, to be checked against the official text).
 *
 * <p>A period that ends on another day ends on the next working day, as article 642 of the code of civil procedure has it for
 * procedures.
 */
final class WorkingDays {

    private static final HolidayManager FRANCE =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    /** By the number of the department or the collectivity; those of the mainland have no other holidays than all. */
    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(5, 27),
            "972", MonthDay.of(5, 22),
            "973", MonthDay.of(6, 10),
            "974", MonthDay.of(12, 20),
            "976", MonthDay.of(4, 27),
            "977", MonthDay.of(10, 9),
            "978", MonthDay.of(5, 28));

    private final MonthDay abolition;

    /** @param territory number of the department or the collectivity; any other text is the mainland */
    WorkingDays(String territory) {
        this.abolition = ABOLITION.get(territory);
    }

    boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !MonthDay.from(day).equals(abolition)
                && !FRANCE.isHoliday(day);
    }

    /** The day itself, or the next working day. */
    LocalDate orNext(LocalDate day) {
        var next = day;
        while (!contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
