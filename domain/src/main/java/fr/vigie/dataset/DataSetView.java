package fr.vigie.dataset;

import java.time.Instant;

/** A row of the data-set register. */
public record DataSetView(
        String dataSet,
        String file,
        String sha256,
        Instant fileDate,
        String publisher,
        String licence,
        int rows,
        int rejected,
        Instant importedAt) {}
