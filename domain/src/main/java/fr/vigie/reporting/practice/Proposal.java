package fr.vigie.reporting.practice;

import java.util.List;

/**
 * A practice that a text seems to be about.
 *
 * @param score the higher the better; says nothing beyond the text that it was proposed for
 * @param words what in the text decided, as the person wrote it, what weighed most first; five at most
 */
public record Proposal(Practice practice, double score, List<String> words) {

    public Proposal {
        words = List.copyOf(words);
    }
}
