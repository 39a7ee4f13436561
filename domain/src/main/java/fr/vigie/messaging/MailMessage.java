package fr.vigie.messaging;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter in its envelope, as plain text and as HTML. Its Message-ID is ours and stays the same however often it is sent. */
final class MailMessage extends MimeMessage {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final String id;

    /** @param from our own address, without a name: the letter tells it */
    MailMessage(Session session, String from, EmailAddress to, Letter letter, String id, Instant at)
            throws MessagingException {
        super(session);
        this.id = id;
        setFrom(sender(from, letter.sender()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
        setSubject(letter.subject(), CHARSET);
        setSentDate(Date.from(at));
        setContentLanguage(new String[] {letter.language()});
        // Holiday notices would only answer to a machine (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        var stop = letter.stop();
        if (stop.isPresent()) {
            // Mail programs show a button that stops such mails with one click (RFC 8058).
            setHeader("List-Unsubscribe", "<" + stop.get() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(alternatives(letter));
        saveChanges();
    }

    private static InternetAddress sender(String address, String name) throws MessagingException {
        try {
            var sender = new InternetAddress(address, true);
            sender.setPersonal(name, CHARSET);
            return sender;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is missing from this Java", e);
        }
    }

    /** The best last, as mail programs choose (RFC 2046, 5.1.4). */
    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), CHARSET);
        var html = new MimeBodyPart();
        html.setText(letter.html(), CHARSET, "html");
        return new MimeMultipart("alternative", text, html);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
