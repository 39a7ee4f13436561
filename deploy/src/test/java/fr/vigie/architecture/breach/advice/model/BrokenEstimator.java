package fr.vigie.architecture.breach.advice.model;

import fr.vigie.architecture.breach.advice.synthetic.BrokenWorld;

/** Looks at the truth that it is to find. */
class BrokenEstimator {

    BrokenWorld truth() {
        return new BrokenWorld();
    }
}
