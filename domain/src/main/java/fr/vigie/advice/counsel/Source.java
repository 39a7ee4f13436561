package fr.vigie.advice.counsel;

/**
 * What a module rests on besides figures: a text of law, a study, or what the trade knows. How each is named stands in the
 * bundle {@code sources}. What nobody has checked against the text itself is told as to be verified.
 */
public enum Source {
    BELOT_KIRCHER_MULLER(true),
    ALTMANN_GERMANY(true),
    CARD_KLUVE_WEBER(false),
    LIU_HUANG_WANG(false),
    GRANOVETTER(false),
    RAJKUMAR(false),
    CREPON_DISPLACEMENT(false),
    ROME_MOBILITY(true),
    LAW_IMMERSION(true),
    LAW_VOLUNTEERING(true),
    LAW_VALIDATION(true),
    LAW_TRAINING_ACCOUNT(false),
    LAW_APPRENTICESHIP(false),
    LAW_CAREER_COUNSELLING(false),
    LAW_YOUNG_PEOPLE(false),
    LAW_COMPANY_CREATION(false),
    LAW_AGE_DISCRIMINATION(false),
    LAW_TEMPORARY_WORK(false),
    LAW_NO_FEE_FROM_SEEKERS(false),
    LAW_RECRUITMENT_DATA(false),
    GDPR_RIGHTS(true),
    FRANCE_TRAVAIL_AIDS(false),
    FRANCE_SERVICES(true),
    GENERAL_KNOWLEDGE(false);

    private final boolean checked;

    Source(boolean checked) {
        this.checked = checked;
    }

    /** Whether somebody compared what is said with the source itself. */
    public boolean isChecked() {
        return checked;
    }
}
