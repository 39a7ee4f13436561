package fr.vigie.reporting.practice;

import fr.vigie.shared.LocalizedText;
import java.time.LocalDate;

/**
 * A text of law that a practice may breach (fondement juridique).
 *
 * @param act the law or regulation
 * @param article as it is cited; null for the whole act
 * @param validFrom first day in force; null where not known
 * @param validUntil last day in force; null where not known or still running
 * @param verified whether somebody checked it against the official text: if not, agents alone see it
 */
public record LegalBasis(
        LocalizedText act, String article, LocalDate validFrom, LocalDate validUntil, boolean verified) {

    public LegalBasis {
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException(act.fr() + " " + article + " ends before it begins");
        }
    }
}
