package fr.vigie.messaging;

import com.google.common.html.HtmlEscapers;
import fr.vigie.messaging.MailTemplate.Block.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mail as it is read, in one language, without its address: the same lines as plain text and as HTML.
 *
 * @param sender the name under which it comes
 * @param lines in the order of reading
 * @param footer who writes, and that nobody reads answers
 */
record Letter(String language, String sender, String subject, List<Line> lines, String footer) {

    private static final String BUNDLE = "fr.vigie.messaging.mail";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** Inline, because that is all that mail programs keep of a style. */
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%2$s</title>
            </head>
            <body style="margin:0 auto;padding:24px 16px;max-width:560px;font:17px/1.55 sans-serif">
            <h1 style="font-size:22px;line-height:1.2">%2$s</h1>
            %3$s
            <hr style="margin:32px 0 16px;border:0;border-top:1px solid #8a989d">
            <p style="font-size:15px">%4$s</p>
            </body>
            </html>
            """;

    /** A line of it. */
    record Line(Kind kind, String text) {

        private String html() {
            var escaped = HtmlEscapers.htmlEscaper().escape(text);
            return switch (kind) {
                case PARAGRAPH -> "<p>" + escaped + "</p>";
                case HIGHLIGHT -> "<p style=\"font-size:26px;letter-spacing:2px\"><strong>" + escaped + "</strong></p>";
                case LINK, STOP -> "<p><a href=\"" + escaped + "\">" + escaped + "</a></p>";
            };
        }
    }

    /**
     * Writes a letter.
     *
     * @param values what the template needs to know, by name
     * @param portal where the portal is reached, without a slash at the end
     * @throws IllegalArgumentException if the values aren't those of the template
     */
    static Letter write(MailTemplate template, Map<String, String> values, String language, String portal) {
        template.require(values);
        var texts = new Texts(template, values, language);
        var lines = template.blocks().stream()
                .map(block -> switch (block.kind()) {
                    case PARAGRAPH -> new Line(block.kind(), texts.of(template + "." + block.key()));
                    case HIGHLIGHT -> new Line(block.kind(), values.get(block.key()));
                    case LINK, STOP -> new Line(block.kind(), portal + filled(block.key(), values));
                })
                .toList();
        return new Letter(
                language, texts.of("sender"), texts.of(template + ".subject"), lines, texts.of(template.footer()));
    }

    private static String filled(String path, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(path)
                .replaceAll(match -> URLEncoder.encode(values.get(match.group(1)), StandardCharsets.UTF_8));
    }

    /** Where whoever gets it can stop such mails; empty where there is nothing to stop. */
    Optional<String> stop() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.STOP)
                .map(Line::text)
                .findFirst();
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n\n")) + "\n\n-- \n" + footer + "\n";
    }

    String html() {
        var escaper = HtmlEscapers.htmlEscaper();
        var body = lines.stream().map(Line::html).collect(Collectors.joining("\n"));
        return PAGE.formatted(language, escaper.escape(subject), body, escaper.escape(footer));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Letter[" + language + "]";
    }

    /** The sentences of the bundle, completed with the values. */
    private record Texts(ResourceBundle bundle, Locale locale, Object[] arguments) {

        Texts(MailTemplate template, Map<String, String> values, String language) {
            this(
                    ResourceBundle.getBundle(
                            BUNDLE,
                            Locale.forLanguageTag(language),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                    Locale.forLanguageTag(language),
                    template.parameters().stream().map(values::get).toArray());
        }

        String of(String key) {
            return new MessageFormat(bundle.getString(key), locale).format(arguments);
        }
    }
}
