package fr.vigie.deploy.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.vigie.deploy.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows the demonstration's mails as text: a list, and each on a page of its own. It changes nothing. */
final class MailPages implements HttpHandler {

    private static final Pattern ONE = Pattern.compile("/mails/([0-9]{1,9})");
    private static final String STYLE = "/mail.css";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="/mail.css">
            </head>
            <body>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private final DemonstrationMail mail;
    private final Set<String> names;

    MailPages(DemonstrationMail mail, int port) {
        this.mail = mail;
        names = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // A site elsewhere could give this machine another name, and have a browser read codes to it.
            var host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !names.contains(host)) {
                send(exchange, 403, "text/plain", "");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "");
            } else {
                answer(exchange, exchange.getRequestURI().getPath());
            }
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        var one = ONE.matcher(path);
        var asked = one.matches() ? mail.mail(Integer.parseInt(one.group(1))) : Optional.<ReceivedMail>empty();
        if (path.equals("/")) {
            send(exchange, 200, "text/html", list(mail.mails()));
        } else if (path.equals(STYLE)) {
            send(exchange, 200, "text/css", style());
        } else if (asked.isPresent()) {
            send(exchange, 200, "text/html", show(asked.get()));
        } else {
            send(exchange, 404, "text/html", page(Messages.text("mail.gone"), title("mail.gone") + back()));
        }
    }

    private static String list(List<ReceivedMail> mails) {
        var items = mails.stream()
                .map(one -> "<li><a href=\"/mails/%d\">%s</a><br>%s</li>"
                        .formatted(one.number(), escape(one.subject()), escape(one.to())))
                .collect(Collectors.joining("\n"));
        return page(
                Messages.text("mail.title"),
                title("mail.title")
                        + paragraph(text("mail.lead"))
                        + (mails.isEmpty() ? paragraph(text("mail.none")) : "<ol>\n" + items + "\n</ol>\n")
                        + paragraph("<a href=\"/\">" + text("mail.again") + "</a>"));
    }

    private static String show(ReceivedMail one) {
        return page(
                one.subject(),
                back() + "<h1>" + escape(one.subject()) + "</h1>\n" + paragraph(escape(one.to())) + "<pre>"
                        + escape(one.text()) + "</pre>");
    }

    private static String back() {
        return paragraph("<a href=\"/\">" + text("mail.back") + "</a>");
    }

    private static String title(String key) {
        return "<h1>" + text(key) + "</h1>\n";
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>\n";
    }

    private static String page(String title, String body) {
        return PAGE.formatted(Messages.language(), escape(title), body);
    }

    private static String text(String key) {
        return escape(Messages.text(key));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() throws IOException {
        try (var css = MailPages.class.getResourceAsStream("mail.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
