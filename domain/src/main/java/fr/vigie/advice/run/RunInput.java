package fr.vigie.advice.run;

import java.time.LocalDate;

/**
 * What a run rests on.
 *
 * @param hash of the market's versions and every department's paths, SHA-256 in hexadecimal
 * @param until last day that the paths tell of; null without paths
 * @param synthetic whether some of them are made up
 */
record RunInput(String hash, LocalDate until, boolean synthetic) {}
