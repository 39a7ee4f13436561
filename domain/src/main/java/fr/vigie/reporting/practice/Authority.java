package fr.vigie.reporting.practice;

/** The public authorities competent for platform practices in France. */
public enum Authority {
    /** Direction générale de la concurrence, de la consommation et de la répression des fraudes. */
    DGCCRF,
    /** Autorité de régulation de la communication audiovisuelle et numérique. */
    ARCOM,
    /** Commission nationale de l'informatique et des libertés. */
    CNIL
}
