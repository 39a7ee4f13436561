package fr.vigie.messaging;

import java.time.Instant;

/**
 * A mail that was given up, without whom it was for and what it says.
 *
 * @param error a short code: what failed, and the mail server's reply code if it gave one
 * @param retriable whether its content is still there, and worth sending
 */
public record UndeliveredMail(
        long id, MailTemplate template, Instant writtenAt, int attempts, String error, boolean retriable) {}
