package fr.vigie.advice.synthetic;

/** Measures, at each start, what it changes: adds both potential courses' chances up in a {@link Truth}. */
final class TruthMeter implements CourseObserver {

    /** Months over which the longest effect is looked at. */
    static final int LONGEST = 18;

    private static final int SHORTEST = 6;
    private static final int STREAM = 3;

    private final World world;
    private final Truth truth;
    private final Draws draws = new Draws();

    TruthMeter(World world, Truth truth) {
        this.world = world;
        this.truth = truth;
    }

    @Override
    public void started(Course course, int place) {
        int start = course.start(place);
        if (start >= Truth.MONTHS) {
            return;
        }
        int action = course.action(place);
        int domain = course.who().domain();
        if (course.isNull(place)) {
            truth.start(action, domain, start, 0, 0);
            return;
        }
        draws.begin(world.seed(), (long) course.who().number() << 16 | start << 8 | action, STREAM);
        int later = course.later(place, start + 1, draws);
        double searchesStarting = 1;
        double searchesNot = 1;
        double six = 0;
        for (int month = start; month < start + LONGEST; month++) {
            double others = course.without(place, month);
            searchesStarting *= 1 - Math.min(Nature.LARGEST, others * course.factor(place, start, month));
            searchesNot *= 1 - Math.min(Nature.LARGEST, others * course.factor(place, later, month));
            if (month == start + SHORTEST - 1) {
                six = searchesNot - searchesStarting;
            }
        }
        truth.start(action, domain, start, six, searchesNot - searchesStarting);
    }

    @Override
    public void searching(Course course, int month) {
        double searches = 1;
        for (int ahead = month; ahead < month + SHORTEST; ahead++) {
            searches *= 1 - course.hazard(ahead);
        }
        truth.searching(course.who().group(), 1 - searches);
    }
}
