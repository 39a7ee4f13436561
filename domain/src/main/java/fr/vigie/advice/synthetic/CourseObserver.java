package fr.vigie.advice.synthetic;

/** Looks at courses while people live them, knowing what no record tells. Draws nothing from their draws. */
interface CourseObserver {

    /**
     * An action was started, that at this place of the course, and the person was still searching when that month was
     * over, within what is recorded.
     */
    void started(Course course, int place);

    /** The person is still searching at the horizon, in that month of the spell. */
    void searching(Course course, int month);
}
