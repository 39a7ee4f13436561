package fr.vigie.advice.path;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Seeker;
import java.time.LocalDate;

/** One person, and events as days after their registration on 10 January 2024. */
final class PathFixture {

    static final int REGISTERED = (int) LocalDate.of(2024, 1, 10).toEpochDay();

    private PathFixture() {}

    static PathPerson person(long number) {
        return new PathPerson(
                new Seeker(
                        number,
                        Department.of("44").orElseThrow(),
                        1,
                        AgeBand.FROM_35,
                        Diploma.VOCATIONAL,
                        Experience.TWO_TO_FIVE_YEARS,
                        Mobility.HOUR,
                        true,
                        5),
                new AuditGroup(true, false, true));
    }

    static PathEvent registration(int days) {
        return event(days, PathEventType.REGISTRATION, 0);
    }

    static PathEvent exit(int days, ExitReason reason) {
        return event(days, PathEventType.EXIT, reason.ordinal());
    }

    static PathEvent contract(int days, int planned) {
        return event(days, PathEventType.CONTRACT, planned);
    }

    static PathEvent action(int days, Action action) {
        return event(days, PathEventType.ACTION, action.ordinal());
    }

    static PathEvent training(int days, int planned) {
        return event(days, PathEventType.TRAINING, planned);
    }

    private static PathEvent event(int days, PathEventType type, int value) {
        return new PathEvent(REGISTERED + days, type, value);
    }
}
