package fr.vigie.deploy.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A mail as it is shown: its plain text, whatever else came with it.
 *
 * @param number counted from the start, the first is 1
 */
record ReceivedMail(int number, String to, String subject, String text) {

    static ReceivedMail of(int number, MimeMessage message) throws MessagingException {
        var subject = message.getSubject() == null ? "" : message.getSubject();
        return new ReceivedMail(
                number, InternetAddress.toUnicodeString(message.getAllRecipients()), subject, text(message));
    }

    /** Of several parts the first, by which a mail's plain text comes. */
    private static String text(MimeMessage message) throws MessagingException {
        try {
            return message.getContent() instanceof Multipart parts
                    ? parts.getBodyPart(0).getContent().toString()
                    : message.getContent().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "ReceivedMail[" + number + "]";
    }
}
