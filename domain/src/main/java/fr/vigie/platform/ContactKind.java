package fr.vigie.platform;

/** For whom a platform's contact point is, under the Digital Services Act (Regulation (EU) 2022/2065). */
public enum ContactKind {
    /** Recipients of the service (point de contact pour les destinataires du service, art. 12). */
    USER_CONTACT,
    /** Member States' authorities, the Commission and the Board (point de contact pour les autorités, art. 11). */
    AUTHORITY_CONTACT,
    /** Who answers for a provider without establishment in the Union (représentant légal, art. 13). */
    LEGAL_REPRESENTATIVE
}
