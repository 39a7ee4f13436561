package fr.vigie.deploy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemonstrationMailTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private DemonstrationMail mail;

    @BeforeEach
    void start() {
        mail = DemonstrationMail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void whatIsSentIsListedAndShownAsTheTextThatItIs() throws Exception {
        send("Votre code <é>", "Tapez 012345 & <b>voilà</b>", "<script>alert(1)</script>");

        assertThat(get("").body())
                .contains("<a href=\"/mails/1\">Votre code &lt;é&gt;</a>", "jeanne@exemple.fr")
                .doesNotContain("012345");
        var shown = get("mails/1");
        assertThat(shown.body())
                .contains("<pre>Tapez 012345 &amp; &lt;b&gt;voilà&lt;/b&gt;</pre>")
                .doesNotContain("<script", "alert");
        assertThat(shown.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void theOldestMailsAreForgottenSoThatMemoryStaysSmall() throws Exception {
        for (int i = 1; i <= DemonstrationMail.KEPT + 5; i++) {
            send("Numéro " + i, "texte", "html");
        }
        assertThat(mail.mails()).hasSize(DemonstrationMail.KEPT);
        assertThat(mail.mails().get(0).subject()).isEqualTo("Numéro " + (DemonstrationMail.KEPT + 5));
        assertThat(get("mails/5").statusCode()).isEqualTo(404);
        assertThat(get("mails/6").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingElseIsAnsweredNorUnderAnotherName() throws Exception {
        assertThat(get("mails/1").statusCode()).isEqualTo(404);
        assertThat(get("mail.css").statusCode()).isEqualTo(200);
        var post = HttpRequest.newBuilder(mail.address())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
        assertThat(statusUnderName("evil.example")).contains(" 403 ");
        assertThat(statusUnderName("localhost:" + mail.address().getPort())).contains(" 200 ");
    }

    private String statusUnderName(String name) throws IOException {
        try (var socket = new Socket("127.0.0.1", mail.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(mail.address() + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** As the server does: with the settings that it is given, and no others. */
    private void send(String subject, String text, String html) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", mail.settings().get("vigie.mail.host"));
        properties.setProperty("mail.smtp.port", mail.settings().get("vigie.mail.port"));
        properties.setProperty(
                "mail.smtp.starttls.required", mail.settings().getOrDefault("vigie.mail.starttls", "true"));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("vigie@localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("jeanne@exemple.fr"));
        message.setSubject(subject, "UTF-8");
        var first = new MimeBodyPart();
        first.setText(text, "UTF-8");
        var second = new MimeBodyPart();
        second.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", first, second));
        Transport.send(message);
    }
}
