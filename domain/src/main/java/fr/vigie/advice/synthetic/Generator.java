package fr.vigie.advice.synthetic;

import fr.vigie.advice.Department;
import fr.vigie.advice.market.Market;

/**
 * Makes up job seekers and their paths, and knows what actions really change for them. Everything about a person follows
 * from the world, the market and the person's number: whatever the order, and however many threads share the numbers,
 * people are the same. One generator serves several threads at once; each call keeps nothing but one person in memory.
 *
 * <p>What it makes is a test, and a demonstration: no figure of it says anything of real people, or of real actions.
 */
public final class Generator {

    private final World world;
    private final Labour labour;
    private final Effects effects;

    /** @param market may know next to nothing; must have an occupation */
    public Generator(World world, Market market) {
        this.world = world;
        labour = new Labour(world.seed(), market);
        effects = new Effects(world);
    }

    /** Makes everybody of a department; gives the truth about them. */
    public Truth generate(Department department, PathSink sink) {
        return generate(world.first(department), world.last(department), sink);
    }

    /**
     * Makes the people of those numbers, first and last included; gives the truth about them.
     *
     * @throws IllegalArgumentException if there are none of these numbers
     */
    public Truth generate(int first, int last, PathSink sink) {
        var truth = new Truth();
        observe(first, last, sink, new TruthMeter(truth));
        return truth;
    }

    void observe(int first, int last, PathSink sink, CourseObserver observer) {
        if (first < 1 || last > world.people()) {
            throw new IllegalArgumentException("Nobody bears the numbers " + first + " to " + last);
        }
        var life = new Life(world, labour, effects, observer);
        int department = 0;
        for (int person = first; person <= last; person++) {
            while (person > Regions.PEOPLE.before(department + 1, world.people())) {
                department++;
            }
            life.live(person, department);
            sink.accept(life.who().told(), life.days().events());
        }
    }
}
