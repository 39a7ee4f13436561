package fr.vigie.deploy.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.deploy.Messages;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A real mail server for a demonstration: what the service sends stays in this process's memory, and one page on this machine alone
 * shows it, so that whoever tries the service finds their code.
 */
public final class DemonstrationMail {

    private static final String HOST = "127.0.0.1";
    private static final Map<Character, String> ESCAPES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

    private final GreenMail mail;
    private final int port;
    private final HttpServer page;

    private DemonstrationMail(GreenMail mail, int port, HttpServer page) {
        this.mail = mail;
        this.port = port;
        this.page = page;
    }

    /** Starts both on free ports. */
    public static DemonstrationMail start() {
        int port = freePort();
        var mail = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            var page = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), 0), 0);
            var started = new DemonstrationMail(mail, port, page);
            page.createContext("/", started::answer);
            page.start();
            return started;
        } catch (IOException e) {
            mail.stop();
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server is told: where to send. */
    public Map<String, String> settings() {
        return Map.of("vigie.mail.host", HOST, "vigie.mail.port", String.valueOf(port));
    }

    /** Where people read it. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + page.getAddress().getPort() + "/");
    }

    public void stop() {
        page.stop(0);
        mail.stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] html = html().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, html.length);
        try (var body = exchange.getResponseBody()) {
            body.write(html);
        }
    }

    /** The newest first, each as its plain text. */
    private String html() {
        var title = Messages.text("mail.title");
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(title)
                .append("</title><h1>")
                .append(title)
                .append("</h1>");
        var messages = mail.getReceivedMessages();
        if (messages.length == 0) {
            html.append("<p>").append(Messages.text("mail.none")).append("</p>");
        }
        for (int i = messages.length - 1; i >= 0; i--) {
            html.append(message(messages[i]));
        }
        return html.append("</html>").toString();
    }

    private static String message(MimeMessage message) {
        try {
            return "<article><h2>" + escaped(message.getSubject()) + "</h2><p>"
                    + escaped(message.getRecipients(Message.RecipientType.TO)[0].toString()) + "</p><pre>"
                    + escaped(text(message.getContent())) + "</pre></article><hr>";
        } catch (MessagingException | IOException e) {
            return "<p>" + escaped(e.toString()) + "</p>";
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        return content instanceof MimeMultipart parts
                ? parts.getBodyPart(0).getContent().toString()
                : content.toString();
    }

    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(ESCAPES.getOrDefault((char) c, String.valueOf((char) c))));
        return escaped.toString();
    }
}
