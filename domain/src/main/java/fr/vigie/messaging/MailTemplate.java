package fr.vigie.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The mails that are sent: what each needs to know, and of what it is made, in the order of reading. */
public enum MailTemplate {
    /** The six digits that prove an address. */
    EMAIL_CODE(
            List.of("code"),
            Block.paragraph("intro"),
            Block.highlight("code"),
            Block.paragraph("validity"),
            Block.paragraph("unexpected")),

    /** A report was filed: its reference and what comes next. Never the tracking code, which would open it to whoever reads the mail. */
    REPORT_FILED(
            List.of("reference"),
            Block.paragraph("intro"),
            Block.highlight("reference"),
            Block.paragraph("next"),
            Block.paragraph("follow"),
            Block.link("/suivi"),
            Block.paragraph("secret")),

    /** Somebody is to answer for a platform: the link opens their account, once. */
    MEMBER_INVITATION(
            List.of("platform", "token"),
            Block.paragraph("intro"),
            Block.paragraph("how"),
            Block.link("/plateforme/invitation/{token}"),
            Block.paragraph("validity"),
            Block.paragraph("unexpected"));

    private final List<String> parameters;
    private final List<Block> blocks;

    MailTemplate(List<String> parameters, Block... blocks) {
        this.parameters = parameters;
        this.blocks = List.of(blocks);
    }

    /** A piece of a mail: a paragraph of the bundle, a value shown large, or an address of the portal, in which a name in braces is a value. */
    record Block(Kind kind, String key) {

        enum Kind {
            PARAGRAPH,
            HIGHLIGHT,
            LINK
        }

        private static Block paragraph(String key) {
            return new Block(Kind.PARAGRAPH, key);
        }

        private static Block highlight(String parameter) {
            return new Block(Kind.HIGHLIGHT, parameter);
        }

        private static Block link(String path) {
            return new Block(Kind.LINK, path);
        }
    }

    /** Names of what it needs to know; in its sentences the first is {0}. */
    List<String> parameters() {
        return parameters;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** @throws IllegalArgumentException naming what is missing, too much or holds a control character; never a value */
    void require(Map<String, String> values) {
        if (!values.keySet().equals(Set.copyOf(parameters))) {
            throw new IllegalArgumentException(this + " needs " + parameters + ", not " + values.keySet());
        }
        values.forEach((name, value) -> {
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(this + ": " + name + " holds a control character");
            }
        });
    }

    /** The language in which somebody is written to: English if that is theirs, else French. */
    static String language(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "fr";
    }
}
