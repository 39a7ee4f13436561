package fr.vigie.dataset;

/**
 * A row that an import did not take, or not whole.
 *
 * @param line where it ends in the file, counted from 1
 * @param row what was read
 * @param reason one sentence
 */
public record RejectedRow(long line, String row, String reason) {}
