package fr.vigie.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MailMessageTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final String ID = "<0e9f@exemple.fr>";

    @Test
    void it_arrives_as_text_and_html_in_its_language_under_the_id_that_it_was_given() throws Exception {
        var letter = Letter.write(
                MailTemplate.REPORT_FILED, Map.of("reference", "VIG-7K3M9Q2XW"), "fr", "https://vigie.exemple.fr");
        var read = read(message(letter));

        assertThat(read.getMessageID()).isEqualTo(ID);
        assertThat(read.getSubject()).isEqualTo(letter.subject());
        assertThat(read.getFrom()[0]).hasToString("Vigie <vigie@exemple.fr>");
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(read.getAllRecipients()[0]).hasToString("jeanne@exemple.fr");
        assertThat(read.getSentDate()).isEqualTo(Date.from(NOON));
        assertThat(read.getContentLanguage()).containsExactly("fr");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(content(parts.getBodyPart(0), "text/plain")).isEqualTo(letter.text());
        assertThat(content(parts.getBodyPart(1), "text/html")).isEqualTo(letter.html());
    }

    @Test
    void what_can_be_stopped_has_the_headers_for_one_click() throws Exception {
        var letter = Letter.write(MailTemplate.ADVICE_SEASON, Map.of("key", "7K3M9Q2XW"), "en", "https://x.fr");
        var read = read(message(letter));
        assertThat(read.getHeader("List-Unsubscribe")).containsExactly("<https://x.fr/conseil/arret/7K3M9Q2XW>");
        assertThat(read.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Property
    void no_value_adds_a_header(@ForAll String value) throws Exception {
        try {
            var letter = Letter.write(MailTemplate.REPORT_FILED, Map.of("reference", value), "en", "https://x.fr");
            var headers = Collections.list(read(message(letter)).getAllHeaders()).stream()
                    .map(header -> header.getName())
                    .toList();
            assertThat(headers)
                    .containsExactlyInAnyOrder(
                            "Date",
                            "From",
                            "To",
                            "Message-ID",
                            "Subject",
                            "MIME-Version",
                            "Content-Type",
                            "Content-Language",
                            "Auto-Submitted");
        } catch (IllegalArgumentException refused) {
            assertThat(value.chars()).anyMatch(Character::isISOControl);
        }
    }

    private static MailMessage message(Letter letter) throws MessagingException {
        return new MailMessage(SESSION, "vigie@exemple.fr", EmailAddress.of("jeanne@exemple.fr"), letter, ID, NOON);
    }

    private static MimeMessage read(MailMessage message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 998);
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String content(BodyPart part, String type) throws Exception {
        assertThat(part.isMimeType(type)).isTrue();
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
