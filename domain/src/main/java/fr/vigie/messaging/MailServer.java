package fr.vigie.messaging;

import fr.vigie.shared.Setting;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** A connection to the mail server that takes our mails. */
final class MailServer implements AutoCloseable {

    /** How long each of its replies may take. */
    static final Duration REPLY = Duration.ofSeconds(20);

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Session session;
    private final Transport transport;

    private MailServer(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    static boolean isConfigured() {
        return !Setting.MAIL_HOST.get().isEmpty();
    }

    /** The right side of our address, and of Message-IDs. */
    static String domain() {
        var from = Setting.MAIL_FROM.get();
        return from.substring(from.indexOf('@') + 1);
    }

    /** @throws MessagingException if it doesn't answer, doesn't encrypt as it must, or doesn't know us */
    static MailServer connect() throws MessagingException {
        var session = Session.getInstance(properties(), authenticator());
        var transport = session.getTransport("smtp");
        transport.connect();
        return new MailServer(session, transport);
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", Setting.MAIL_HOST.get());
        properties.setProperty("mail.smtp.port", Setting.MAIL_PORT.get());
        properties.setProperty("mail.smtp.from", Setting.MAIL_FROM.get());
        properties.setProperty("mail.smtp.auth", Boolean.toString(hasUser()));
        properties.setProperty("mail.smtp.starttls.enable", Setting.MAIL_STARTTLS.get());
        properties.setProperty("mail.smtp.starttls.required", Setting.MAIL_STARTTLS.get());
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", milliseconds(CONNECT));
        properties.setProperty("mail.smtp.timeout", milliseconds(REPLY));
        properties.setProperty("mail.smtp.writetimeout", milliseconds(REPLY));
        return properties;
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static boolean hasUser() {
        return !Setting.MAIL_USER.get().isEmpty();
    }

    private static Authenticator authenticator() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return hasUser()
                        ? new PasswordAuthentication(Setting.MAIL_USER.get(), Setting.MAIL_PASSWORD.get())
                        : null;
            }
        };
    }

    /** @throws MessagingException if the server doesn't take it; the message may name the address, and is not for a log */
    void send(EmailAddress to, Letter letter, String messageId, Instant at) throws MessagingException {
        var message = new MailMessage(session, Setting.MAIL_FROM.get(), to, letter, messageId, at);
        transport.sendMessage(message, message.getAllRecipients());
    }

    boolean isOpen() {
        return transport.isConnected();
    }

    /** Whatever it answers to our leave, it has answered for the mails already. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // A lost farewell changes nothing.
        }
    }
}
