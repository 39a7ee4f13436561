package fr.vigie.platform;

/** Tier of the Digital Services Act that the register knows of a platform (Regulation (EU) 2022/2065, art. 33). */
public enum ServiceTier {
    /** Very large online platform (très grande plateforme en ligne). */
    VLOP,
    /** Very large online search engine (très grand moteur de recherche en ligne). */
    VLOSE
}
