package fr.vigie.dataset;

import java.util.List;

/** What became of a file: how many rows it has and which were not taken. */
public record ImportReport(String file, int rows, List<RejectedRow> rejected) {

    public ImportReport {
        rejected = List.copyOf(rejected);
    }
}
