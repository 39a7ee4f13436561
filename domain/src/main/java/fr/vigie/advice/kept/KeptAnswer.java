package fr.vigie.advice.kept;

import fr.vigie.advice.Action;
import fr.vigie.advice.counsel.Situation;
import fr.vigie.shared.EnumBits;
import fr.vigie.shared.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Set;

/** How somebody's search went, as they said. */
@Embeddable
class KeptAnswer {

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** Bits of {@link Action}. */
    private int tried;

    @Column(name = "answered_at")
    @Convert(converter = InstantConverter.class)
    private Instant answeredAt;

    protected KeptAnswer() {}

    KeptAnswer(Outcome outcome, Set<Action> tried, Instant answeredAt) {
        this.outcome = outcome;
        this.tried = Situation.tried(tried);
        this.answeredAt = answeredAt;
    }

    Outcome outcome() {
        return outcome;
    }

    Set<Action> tried() {
        return EnumBits.set(Action.class, tried);
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
