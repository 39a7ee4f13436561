package fr.vigie.advice.kept;

import fr.vigie.messaging.MailTemplate;

/** Why somebody is written to, the most pressing first. */
enum MailReason {
    /** They are asked how it goes. */
    QUESTION(MailTemplate.ADVICE_QUESTION),
    /** The search has lasted so long that other things help. */
    DURATION(MailTemplate.ADVICE_MOMENT),
    /** New figures changed the list. */
    FIGURES(MailTemplate.ADVICE_NEWS),
    /** Employers recruit for a season. */
    SEASON(MailTemplate.ADVICE_SEASON);

    private final MailTemplate template;

    MailReason(MailTemplate template) {
        this.template = template;
    }

    MailTemplate template() {
        return template;
    }
}
