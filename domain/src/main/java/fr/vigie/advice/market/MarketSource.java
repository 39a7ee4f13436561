package fr.vigie.advice.market;

import java.time.LocalDate;

/**
 * A data set that figures of the market come from.
 *
 * @param name of the data set
 * @param date that its figures are of
 * @param licence null where the publisher doesn't state one
 */
public record MarketSource(String name, String publisher, LocalDate date, String licence) {}
