package fr.vigie.advice.synthetic;

/** Looks at courses while people live them, knowing what no record tells. Draws nothing from their draws. */
interface CourseObserver {

    /** An action was started, within what is recorded: that at this place of the course. */
    void started(Course course, int place);

    /** The person is still searching at the horizon, in that month of the spell. */
    void searching(Course course, int month);
}
