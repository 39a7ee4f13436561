package fr.vigie.advice.synthetic;

import fr.vigie.advice.Action;
import fr.vigie.advice.path.ExitReason;
import fr.vigie.advice.path.PathEventType;

/** What happens to one person after the other: spell after spell until the horizon. */
final class Life {

    private static final int PERSON = 1;
    private static final int SPELL = 2;

    /** Spells that somebody has at most; each has its own draws. */
    static final int MOST_SPELLS = 8;

    private static final int LASTING = 90;
    private static final int NEVER = Integer.MAX_VALUE;

    private static final double[] YEAR_OF_REGISTRATION = {
        1.15, 0.95, 0.92, 0.92, 0.88, 0.95, 1.1, 0.95, 1.35, 1.15, 0.95, 0.85
    };
    private static final double LIKELIEST_REGISTRATION = 1.35;

    /** Of exits that are no lasting job: training, no renewal, struck off, other. */
    private static final double[] EXITS = {0.12, 0.55, 0.13, 0.20};

    private static final ExitReason[] REASONS = {
        ExitReason.TRAINING, ExitReason.NO_RENEWAL, ExitReason.STRUCK_OFF, ExitReason.OTHER
    };

    private final World world;
    private final Somebody who;
    private final Course course;
    private final CourseObserver observer;
    private final Days days;
    private final Draws draws = new Draws();

    Life(World world, Labour labour, Effects effects, CourseObserver observer) {
        this.world = world;
        this.observer = observer;
        who = new Somebody(world, labour);
        course = new Course(world, effects);
        days = new Days(world.horizon());
    }

    /** Lives the life of that number. What happened is then in {@link #days}, who it happened to in {@link #who}. */
    void live(int person, int department) {
        days.clear();
        draws.begin(world.seed(), person, PERSON);
        who.be(person, department, draws);
        int registration = firstRegistration();
        earlierContracts(registration);
        for (int spell = 0; spell < MOST_SPELLS && registration < world.horizon(); spell++) {
            draws.begin(world.seed(), (long) person * MOST_SPELLS + spell, SPELL);
            registration = search(spell, registration);
        }
    }

    Somebody who() {
        return who;
    }

    Days days() {
        return days;
    }

    private int firstRegistration() {
        int day;
        do {
            day = world.horizon() - draws.between(1, World.WINDOW);
        } while (draws.unit() * LIKELIEST_REGISTRATION > YEAR_OF_REGISTRATION[Course.calendar(day)]);
        return day;
    }

    private void earlierContracts(int registration) {
        double chance = Math.min(0.6, 2.2 * Nature.shortContract(who));
        for (int month = 12; month >= 1; month--) {
            if (draws.happens(chance)) {
                int first = registration - (int) (month * Course.MONTH);
                days.contract(first + draws.between(0, 28), draws.between(5, LASTING - 1));
            }
        }
    }

    /** @return day of the next registration, {@link #NEVER} if there is none */
    private int search(int spell, int registration) {
        days.add(registration, PathEventType.REGISTRATION, 0);
        int observed = (int) ((world.horizon() - registration) / Course.MONTH) + 1;
        course.begin(who, spell, registration, Nature.worked(days.monthsOfWorkBefore(registration)));
        int next = 0;
        int told = 0;
        for (int month = 0; month < observed; month++) {
            course.reach(month);
            int first = first(registration, month) + (month == 0 ? 1 : 0);
            int last = first(registration, month + 1) - 1;
            int job = draws.happens(course.hazard(month)) ? draws.between(first + 1, last) : NEVER;
            int exit = draws.happens(course.exit(month)) ? draws.between(first + 1, last) : NEVER;
            int end = Math.min(job, exit);
            int free = Math.min(end - 1, last);
            for (; next < course.started() && course.start(next) == month; next++) {
                act(next, draws.between(first, free));
            }
            if (course.shortContract(month)) {
                days.contract(draws.between(first, free), draws.between(2, LASTING - 1));
            }
            if (end <= world.horizon() && end != NEVER) {
                return job <= exit ? work(job) : leave(exit);
            }
            if (end != NEVER || last >= world.horizon()) {
                observer.searching(course, month);
                return NEVER;
            }
            for (; told < next; told++) {
                observer.started(course, told);
            }
        }
        return NEVER;
    }

    private void act(int place, int day) {
        int action = course.action(place);
        days.add(day, PathEventType.ACTION, action);
        if (action == Action.QUALIFYING_TRAINING.ordinal()) {
            days.add(day, PathEventType.TRAINING, draws.between(95, 300));
        } else if (action == Action.SHORT_TRAINING.ordinal()) {
            days.add(day, PathEventType.TRAINING, draws.between(5, 85));
        }
    }

    private int work(int day) {
        double kind = draws.unit();
        int planned = kind < 0.45 ? 0 : kind < 0.8 ? draws.between(LASTING, 190) : draws.between(191, 365);
        days.contract(day, planned);
        if (draws.happens(0.75)) {
            days.add(day + draws.between(1, 28), PathEventType.EXIT, ExitReason.RETURN_TO_WORK.ordinal());
        }
        if (planned == 0) {
            return draws.happens(0.6) ? day + draws.between(100, 800) : NEVER;
        }
        return draws.happens(0.85) ? day + planned + draws.between(1, 45) : NEVER;
    }

    private int leave(int day) {
        days.add(day, PathEventType.EXIT, REASONS[draws.among(EXITS)].ordinal());
        return draws.happens(0.65) ? day + draws.between(30, 400) : NEVER;
    }

    private static int first(int registration, int month) {
        return registration + (int) Math.ceil(month * Course.MONTH);
    }
}
