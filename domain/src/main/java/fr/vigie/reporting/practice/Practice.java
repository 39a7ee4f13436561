package fr.vigie.reporting.practice;

import fr.vigie.shared.LocalizedText;
import java.util.List;
import java.util.Set;

/**
 * A disloyal practice of the taxonomy, in one version of its wording.
 *
 * @param title a noun phrase, 70 characters at most
 * @param sentence what the person lives through, without law
 * @param whoMayFile in what quality one may report it
 * @param authorities who is competent; none for what doesn't fit elsewhere
 */
public record Practice(
        String code,
        int version,
        LocalizedText title,
        LocalizedText sentence,
        Set<Filer> whoMayFile,
        List<Authority> authorities,
        List<LegalBasis> legalBases) {

    public Practice {
        whoMayFile = Set.copyOf(whoMayFile);
        authorities = List.copyOf(authorities);
        legalBases = List.copyOf(legalBases);
        if (version < 1 || whoMayFile.isEmpty()) {
            throw new IllegalArgumentException("Practice " + code + " needs a version and somebody who may file it");
        }
    }

    /** The bases that the public may be shown as law. */
    public List<LegalBasis> verifiedBases() {
        return legalBases.stream().filter(LegalBasis::verified).toList();
    }
}
