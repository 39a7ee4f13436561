package fr.vigie.reporting.practice;

import fr.vigie.shared.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * What one can do oneself about a practice.
 *
 * @param steps in their order
 * @param letter model letter to the platform, with what is to be filled in between square brackets; null if there is none
 */
public record SelfHelp(List<LocalizedText> steps, LocalizedText letter, List<Deadline> deadlines) {

    /** Of versions from before there was any. */
    static final SelfHelp NONE = new SelfHelp(List.of(), null, List.of());

    /**
     * How long it is reasonable to wait: our own suggestion, which is not the law.
     *
     * @param days null where the text alone says it
     * @param legal the text of law that gives a term; null where there is none
     */
    public record Deadline(Integer days, LocalizedText text, LegalBasis legal) {

        public Deadline {
            Objects.requireNonNull(text, "text");
            if (days == null ? legal == null : days < 1 || days > 365) {
                throw new IllegalArgumentException("is a deadline of " + days + " days");
            }
        }
    }

    public SelfHelp {
        steps = List.copyOf(steps);
        deadlines = List.copyOf(deadlines);
    }
}
