package fr.vigie.it.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real mail server that can be taken away and brought back, and the mailboxes behind it. */
public final class MailHost {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final GreenMail server;
    private final int port;
    private final List<MimeMessage> beforeStops = new CopyOnWriteArrayList<>();

    private MailHost(GreenMail server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts one on a free port of this machine. */
    public static MailHost start() {
        int port = WholeSystem.freePort();
        var host = new MailHost(new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)), port);
        host.resume();
        return host;
    }

    public int port() {
        return port;
    }

    /** Takes it away; what it had received stays. */
    public void stop() {
        beforeStops.addAll(List.of(server.getReceivedMessages()));
        server.stop();
    }

    /** Brings it back on the same port, unless it is there. */
    public void resume() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    /** The mails that came for somebody, the oldest first. */
    public List<MimeMessage> to(String address) {
        return Stream.concat(beforeStops.stream(), Arrays.stream(server.getReceivedMessages()))
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    /** The newest mail to somebody, once there are that many. */
    public MimeMessage await(String address, int count) {
        Await.until(count + " mails to one mailbox", () -> to(address).size() >= count);
        return to(address).get(count - 1);
    }

    /** The six digits in the newest mail to somebody, once there are that many. */
    public String awaitCode(String address, int count) {
        var matcher = CODE.matcher(text(await(address, count)));
        if (!matcher.find()) {
            throw new AssertionError("The mail holds no code");
        }
        return matcher.group();
    }

    /** Its plain text. */
    public static String text(MimeMessage message) {
        try {
            return (String)
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its only header of that name. */
    public static String header(MimeMessage message, String name) {
        try {
            var values = message.getHeader(name);
            if (values == null || values.length != 1) {
                throw new AssertionError("The mail has not one header " + name);
            }
            return values[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
