package fr.vigie.platform;

/** How a contact point is reached. */
public enum ContactMeans {
    EMAIL,
    WEB_FORM,
    POST
}
