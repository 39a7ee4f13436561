package fr.vigie.access;

/**
 * An agent in a session.
 *
 * @param actor without any role as long as a password must be chosen
 */
public record SignedIn(Actor actor, boolean mustChoosePassword) {}
