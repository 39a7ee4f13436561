package fr.vigie.web.citizen;

import java.util.Arrays;
import java.util.Set;

/** The headings under which people look for a practice; a practice that none of them names stands under the last. */
public enum PracticeTopic {
    REVIEWS("AVIS_FAUX", "AVIS_NONVERIF"),
    PRICES("PRIX_CACHE", "PRIX_REF", "PRIX_PERSO", "URGENCE"),
    SUBSCRIPTION("ABO_PIEGE", "RESIL", "INTERFACE"),
    SELLER("VENDEUR", "CONTREF"),
    RANKING("CLAS_PAYE", "CLAS_OPAQUE", "AUTOPREF", "COMPARAT", "RECO"),
    ADVERTISING("PUB_CACHEE", "INFLU", "PUB_CIBLE"),
    DATA("DATA_USE", "PORTAB", "COPROD", "MINEURS"),
    ACCOUNT("SUSP", "NOTIF", "RECOURS", "CONTACT"),
    TERMS("CGU", "CLAUSE"),
    OTHER;

    private final Set<String> practices;

    PracticeTopic(String... practices) {
        this.practices = Set.of(practices);
    }

    static PracticeTopic of(String practice) {
        return Arrays.stream(values())
                .filter(topic -> topic.practices.contains(practice))
                .findFirst()
                .orElse(OTHER);
    }
}
