package fr.vigie.advice;

/** Something that a job seeker can do, that a path records, and whose effect can be estimated. */
public enum Action {
    /** Training of three months and more towards a certification. */
    QUALIFYING_TRAINING,
    /** Training shorter than three months. */
    SHORT_TRAINING,
    /** Validation of experience (VAE). */
    VALIDATION_OF_EXPERIENCE,
    /** Apprenticeship or professionalisation contract. */
    APPRENTICESHIP,
    DRIVING_LICENCE,
    /** Telling people whom one knows, and meeting people of the trade. */
    NETWORKING,
    SPONTANEOUS_APPLICATIONS,
    /** CV and letter rewritten with somebody. */
    CV_WORKSHOP,
    INTERVIEW_WORKSHOP,
    /** Volunteering in an association. */
    VOLUNTEERING,
    /** Creating or taking over a company. */
    COMPANY_CREATION,
    /** Immersion in a workplace (PMSMP). */
    IMMERSION,
    /** Being accompanied by a mentor. */
    MENTORING,
    DIGITAL_SKILLS,
    /** Help with moving or commuting. */
    MOBILITY_AID,
    /** Profile put on recruiters' sites. */
    ONLINE_PROFILE,
    /** Group that searches together. */
    JOB_CLUB,
    TEMPORARY_WORK_AGENCY,
    /** Career counselling (bilan de compétences, CEP). */
    CAREER_COUNSELLING,
    LANGUAGE_TRAINING;

    /** How many there are. */
    public static final int COUNT = values().length;
}
