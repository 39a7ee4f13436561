package fr.vigie.platform;

/** A contact point as an agent typed it; each part may be null. */
public record TypedContact(ContactKind kind, ContactMeans means, String address, String country, String source) {}
