package fr.vigie.deploy.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real mail server for a demonstration: it takes every mail, hands on none, and pages on this machine alone show the last ones, so
 * that whoever tries the service finds their code.
 */
public final class DemonstrationMail {

    /** This process has little memory. */
    static final int KEPT = 100;

    private static final String HOST = "127.0.0.1";
    private static final int ANY_PORT = 0;

    private final GreenMail mail = new GreenMail(new ServerSetup(ANY_PORT, HOST, ServerSetup.PROTOCOL_SMTP));
    private final HttpServer http;
    private final Deque<ReceivedMail> kept = new ArrayDeque<>();
    private int received;

    private DemonstrationMail(HttpServer http) {
        this.http = http;
    }

    /** Starts both on free ports. */
    public static DemonstrationMail start() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), ANY_PORT), 0);
            var started = new DemonstrationMail(http);
            started.begin();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        mail.start();
        var everybody = mail.setUser("demonstration@localhost", "demonstration");
        mail.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            take(message);
            return everybody;
        });
        http.createContext("/", new MailPages(this, http.getAddress().getPort()));
        http.start();
    }

    private synchronized void take(MovingMessage message) throws MessagingException {
        received++;
        kept.addFirst(ReceivedMail.of(received, message.getMessage()));
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        if (received % KEPT == 0) {
            emptyMailbox();
        }
    }

    /** Nobody reads the mail server's own copies. */
    private void emptyMailbox() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last mails, the newest first. */
    synchronized List<ReceivedMail> mails() {
        return List.copyOf(kept);
    }

    synchronized Optional<ReceivedMail> mail(int number) {
        return kept.stream().filter(one -> one.number() == number).findFirst();
    }

    /** What the server is told: where to send, and that nothing here encrypts, which would be for nobody. */
    public Map<String, String> settings() {
        var port = String.valueOf(mail.getSmtp().getPort());
        return Map.of("vigie.mail.host", HOST, "vigie.mail.port", port, "vigie.mail.starttls", "false");
    }

    /** Where people read it. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + http.getAddress().getPort() + "/");
    }

    public void stop() {
        http.stop(0);
        mail.stop();
    }
}
