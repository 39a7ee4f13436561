package fr.vigie.reporting;

import fr.vigie.reporting.practice.Filer;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Map;

/** What somebody reports (exposé des faits): which practice, in what capacity they met it, in their own words. */
@Embeddable
class StatementOfFacts {

    private String practice;

    @Column(name = "practice_version")
    private int practiceVersion;

    @Enumerated(EnumType.STRING)
    private Filer filer;

    private String siren;
    private String seller;
    private String title;
    private String narrative;
    private String quote;
    private String document;
    private String address;
    private String language;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    /** Answers to the practice's questions, as a JSON object. */
    private String answers;

    protected StatementOfFacts() {}

    StatementOfFacts(FilingDraft draft) {
        practice = draft.practice().code();
        practiceVersion = draft.practice().version();
        filer = draft.filer();
        siren = draft.siren() == null ? null : draft.siren().value();
        seller = draft.seller();
        title = draft.title();
        narrative = draft.text();
        quote = draft.quote();
        document = draft.document();
        address = draft.addresses().isEmpty() ? null : draft.addresses().get(0).toString();
        language = draft.language();
        occurredOn = draft.occurredOn();
        answers = draft.answers().isEmpty() ? null : AnswersJson.write(draft.answers());
    }

    /** Forgets what was told; that there was a report of a practice, in a capacity and a language, is left. */
    void erase() {
        siren = null;
        seller = null;
        title = null;
        narrative = null;
        quote = null;
        document = null;
        address = null;
        occurredOn = null;
        answers = null;
    }

    String practice() {
        return practice;
    }

    int practiceVersion() {
        return practiceVersion;
    }

    Filer filer() {
        return filer;
    }

    String siren() {
        return siren;
    }

    String seller() {
        return seller;
    }

    String title() {
        return title;
    }

    String narrative() {
        return narrative;
    }

    String quote() {
        return quote;
    }

    String document() {
        return document;
    }

    String address() {
        return address;
    }

    String language() {
        return language;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    /** To the practice's questions, by their ids. */
    Map<String, String> answers() {
        return AnswersJson.read(answers);
    }
}
