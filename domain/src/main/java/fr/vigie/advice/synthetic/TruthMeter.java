package fr.vigie.advice.synthetic;

/** Measures, at each start, what it changes: adds both potential courses' chances up in a {@link Truth}. */
final class TruthMeter implements CourseObserver {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 18;

    private final Truth truth;
    private final double[] starting = new double[Course.MONTHS];
    private final double[] not = new double[Course.MONTHS];

    TruthMeter(Truth truth) {
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
        int first = start + 1;
        int end = first + LONGEST;
        course.reach(end - 1);
        course.without(place, first, end, not);
        System.arraycopy(not, first, starting, first, LONGEST);
        Deed.at(action).act(start, course.strength(place), first, end, starting);
        double searchesStarting = 1;
        double searchesNot = 1;
        double six = 0;
        for (int month = first; month < end; month++) {
            searchesStarting *= 1 - Math.min(Nature.LARGEST, starting[month]);
            searchesNot *= 1 - Math.min(Nature.LARGEST, not[month]);
            if (month == start + SHORTEST) {
                six = searchesNot - searchesStarting;
            }
        }
        truth.start(action, domain, start, six, searchesNot - searchesStarting);
    }

    @Override
    public void searching(Course course, int month) {
        course.reach(month + SHORTEST - 1);
        double searches = 1;
        for (int ahead = month; ahead < month + SHORTEST; ahead++) {
            searches *= 1 - course.hazard(ahead);
        }
        truth.searching(course.who().group(), 1 - searches);
    }
}
