package fr.vigie.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of one of the two official files, understood: {@code name;type;designated;note} (European Commission's very large
 * platforms) or {@code name;hosts;published_terms} (platforms with terms under Regulation (EU) 2019/1150).
 *
 * @param tier null outside the first file, like {@code designated}
 * @param publishedTerms kinds of terms separated by {@code |}; null outside the second file
 * @param oddity what was strange about the row though it could be taken; null for most
 */
record PlatformRow(
        String name,
        ServiceTier tier,
        LocalDate designated,
        List<WebAddress> hosts,
        String publishedTerms,
        String oddity) {

    /** Says in one sentence why a row can't be taken. */
    static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        Rejected(String reason) {
            super(reason);
        }
    }

    static PlatformRow parse(CSVRecord record) throws Rejected {
        int columns = record.getParser().getHeaderNames().size();
        if (record.size() < columns) {
            throw new Rejected("has " + record.size() + " columns instead of " + columns);
        }
        var name = record.get("name").strip();
        if (name.isEmpty()) {
            throw new Rejected("has no name");
        }
        if (name.length() > PlatformRegister.MAX_NAME) {
            throw new Rejected("has a name of more than " + PlatformRegister.MAX_NAME + " characters");
        }
        // The last column is free text, written without quotes: a separator in it belongs to it.
        var oddity = record.size() > columns ? "its last column holds the separator; the row was taken" : null;
        return record.isMapped("type")
                ? new PlatformRow(
                        name, tier(record.get("type")), day(record.get("designated")), List.of(), null, oddity)
                : new PlatformRow(
                        name,
                        null,
                        null,
                        hosts(record.get("hosts")),
                        record.get("published_terms").strip(),
                        oddity);
    }

    private static ServiceTier tier(String text) throws Rejected {
        for (var tier : ServiceTier.values()) {
            if (tier.name().equals(text.strip())) {
                return tier;
            }
        }
        throw new Rejected("has an unknown type: " + text);
    }

    private static LocalDate day(String text) throws Rejected {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Rejected("has a date of designation that is not a day: " + text);
        }
    }

    private static List<WebAddress> hosts(String text) throws Rejected {
        var hosts = new ArrayList<WebAddress>();
        for (var token : text.strip().split("\\s+")) {
            if (!token.isEmpty()) {
                hosts.add(WebAddress.parse(token).orElseThrow(() -> new Rejected("has a host that is none: " + token)));
            }
        }
        return hosts;
    }
}
