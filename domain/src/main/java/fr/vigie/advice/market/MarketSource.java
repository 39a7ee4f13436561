package fr.vigie.advice.market;

import java.time.LocalDate;

/**
 * A data set that figures of the market come from.
 *
 * @param name of the data set
 * @param date last day of what its figures are of; null where the publisher doesn't say (registers of occupations or places)
 * @param licence null where the publisher doesn't state one
 */
public record MarketSource(String name, String publisher, LocalDate date, String licence) {}
