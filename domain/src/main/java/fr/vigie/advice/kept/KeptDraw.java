package fr.vigie.advice.kept;

import fr.vigie.shared.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The first time that a module was advised to somebody, or drawn against. */
@Embeddable
class KeptDraw {

    private boolean shown;

    /** Chance that it was shown, in 65,535ths. */
    private int propensity;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "drawn_at")
    @Convert(converter = InstantConverter.class)
    private Instant drawnAt;

    protected KeptDraw() {}

    KeptDraw(boolean shown, int propensity, long runId, Instant drawnAt) {
        this.shown = shown;
        this.propensity = propensity;
        this.runId = runId;
        this.drawnAt = drawnAt;
    }

    boolean isShown() {
        return shown;
    }

    int propensity() {
        return propensity;
    }

    long runId() {
        return runId;
    }

    Instant drawnAt() {
        return drawnAt;
    }
}
