package fr.vigie.dataset;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of the data-set register: one version of a data set.
 *
 * @param fileDate that the file itself carries
 * @param figuresDate last day of what its figures are of; null where neither the file nor its name says it
 * @param licence null where the publisher doesn't state one
 * @param rows that the file has, those rejected among them
 * @param demonstration whether it is made up
 * @param current whether it is the version that is used; older ones stay beside it
 */
public record DataSetView(
        long id,
        String dataSet,
        String file,
        String sha256,
        Instant fileDate,
        LocalDate figuresDate,
        String publisher,
        String licence,
        int rows,
        int rejected,
        Instant importedAt,
        boolean demonstration,
        boolean current) {}
