package fr.vigie.reporting.practice;

import fr.vigie.shared.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A disloyal practice of the taxonomy, in one version of its wording. Version 1 had neither words nor questions, evidence and
 * self-help.
 *
 * @param title a noun phrase, 70 characters at most
 * @param sentence what the person lives through, without law
 * @param words turns of phrase that people use for it, separated by commas; null in version 1
 * @param whoMayFile in what quality one may report it
 * @param authorities who is competent; none for what doesn't fit elsewhere
 * @param questions in the order in which they are asked
 * @param evidence what is worth attaching
 */
public record Practice(
        String code,
        int version,
        LocalizedText title,
        LocalizedText sentence,
        LocalizedText words,
        Set<Filer> whoMayFile,
        List<Authority> authorities,
        List<Question> questions,
        List<LocalizedText> evidence,
        SelfHelp selfHelp,
        List<LegalBasis> legalBases) {

    /** Longest title, in characters. */
    public static final int MAX_TITLE = 70;

    public Practice {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(selfHelp, "selfHelp");
        whoMayFile = Set.copyOf(whoMayFile);
        authorities = List.copyOf(authorities);
        questions = List.copyOf(questions);
        evidence = List.copyOf(evidence);
        legalBases = List.copyOf(legalBases);
        if (version < 1 || whoMayFile.isEmpty()) {
            throw new IllegalArgumentException("Practice " + code + " needs a version and somebody who may file it");
        }
        if (questions.stream().map(Question::id).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("Practice " + code + " has two questions of one id");
        }
    }

    /** The bases that the public may be shown as law. */
    public List<LegalBasis> verifiedBases() {
        return legalBases.stream().filter(LegalBasis::verified).toList();
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
