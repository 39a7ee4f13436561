package fr.vigie.advice.counsel;

import fr.vigie.advice.Action;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.model.DurationBand;
import java.util.Optional;

/**
 * One thing that could be otherwise of a person: the gates are run again with it, to tell what would change the answer.
 * Stored by ordinal: append only.
 */
public enum Change {
    /** Not of those who have begun with it: they know. */
    HAD_LICENCE {
        @Override
        Optional<Situation> of(Situation situation) {
            var seeker = situation.seeker();
            return seeker.licence() || situation.hasTried(Action.DRIVING_LICENCE)
                    ? Optional.empty()
                    : Optional.of(with(situation, seeker.diploma(), seeker.experience(), seeker.mobility(), true));
        }
    },
    COULD_GO_AN_HOUR {
        @Override
        Optional<Situation> of(Situation situation) {
            return moving(situation, Mobility.HOUR);
        }
    },
    COULD_MOVE_IN_REGION {
        @Override
        Optional<Situation> of(Situation situation) {
            return moving(situation, Mobility.REGION);
        }
    },
    COULD_MOVE_ANYWHERE {
        @Override
        Optional<Situation> of(Situation situation) {
            return moving(situation, Mobility.COUNTRY);
        }
    },
    /** Until the next band of duration. */
    SEARCHED_ON {
        @Override
        Optional<Situation> of(Situation situation) {
            int next = DurationBand.of(situation.searched()).ordinal() + 1;
            var bands = DurationBand.values();
            return next == bands.length
                    ? Optional.empty()
                    : Optional.of(new Situation(
                            situation.seeker(), bands[next].from(), situation.tried(), situation.declined()));
        }
    },
    /** The next level of the national framework. */
    HAD_NEXT_DIPLOMA {
        @Override
        Optional<Situation> of(Situation situation) {
            var seeker = situation.seeker();
            int next = seeker.diploma().ordinal() + 1;
            var levels = Diploma.values();
            return next == levels.length
                    ? Optional.empty()
                    : Optional.of(
                            with(situation, levels[next], seeker.experience(), seeker.mobility(), seeker.licence()));
        }
    },
    HAD_TWO_YEARS_OF_EXPERIENCE {
        @Override
        Optional<Situation> of(Situation situation) {
            var seeker = situation.seeker();
            return seeker.experience().compareTo(Experience.TWO_TO_FIVE_YEARS) >= 0
                    ? Optional.empty()
                    : Optional.of(with(
                            situation,
                            seeker.diploma(),
                            Experience.TWO_TO_FIVE_YEARS,
                            seeker.mobility(),
                            seeker.licence()));
        }
    };

    /** The situation with this one input changed; empty if it is so already. */
    abstract Optional<Situation> of(Situation situation);

    private static Optional<Situation> moving(Situation situation, Mobility mobility) {
        var seeker = situation.seeker();
        return seeker.mobility().compareTo(mobility) >= 0
                ? Optional.empty()
                : Optional.of(with(situation, seeker.diploma(), seeker.experience(), mobility, seeker.licence()));
    }

    private static Situation with(
            Situation situation, Diploma diploma, Experience experience, Mobility mobility, boolean licence) {
        var seeker = situation.seeker();
        return new Situation(
                new Seeker(
                        seeker.person(),
                        seeker.department(),
                        seeker.occupation(),
                        seeker.age(),
                        diploma,
                        experience,
                        mobility,
                        licence,
                        seeker.difficulties()),
                situation.searched(),
                situation.tried(),
                situation.declined());
    }
}
