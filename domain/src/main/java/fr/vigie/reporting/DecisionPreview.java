package fr.vigie.reporting;

import java.io.Serializable;
import java.util.List;

/**
 * What a decision would do to the reports chosen: nothing was written yet.
 *
 * @param possible those that it would change
 * @param impossible those whose state doesn't allow it: they would be left as they are
 */
public record DecisionPreview(List<Reference> possible, List<Reference> impossible) implements Serializable {

    public DecisionPreview {
        possible = List.copyOf(possible);
        impossible = List.copyOf(impossible);
    }
}
