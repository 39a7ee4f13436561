package fr.vigie.advice.market;

/**
 * A change of occupation that ROME proposes.
 *
 * @param to index of the other occupation
 * @param close whether it can be taken up as it is ({@code Proche}), not after training ({@code Évolution})
 */
public record Move(int to, boolean close) {}
