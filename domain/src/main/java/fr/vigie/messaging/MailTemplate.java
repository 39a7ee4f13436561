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

    /** Somebody is to answer for a platform: the link opens their account, once. */
    MEMBER_INVITATION(
            List.of("platform", "token"),
            Block.paragraph("intro"),
            Block.paragraph("how"),
            Block.link("/plateforme/invitation/{token}"),
            Block.paragraph("validity"),
            Block.paragraph("unexpected")),

    /** Something waits for a platform's answer: how many and by when, never what. */
    MEMBER_DIGEST(
            List.of("transmitted", "reminded", "nearest"),
            Block.paragraph("intro"),
            Block.paragraph("transmitted"),
            Block.paragraph("reminded"),
            Block.paragraph("nearest"),
            Block.link("/plateforme"),
            Block.paragraph("pace")),

    /** A report was filed: its reference and what comes next. Never the tracking code, which would open it to whoever reads the mail. */
    REPORT_FILED(
            List.of("reference"),
            Block.paragraph("intro"),
            Block.highlight("reference"),
            Block.paragraph("next"),
            Block.paragraph("follow"),
            Block.link("/suivi"),
            Block.paragraph("secret")),

    /**
     * A new tracking code, asked for because the old one was lost: the one mail that opens a report to whoever reads it, as no other road
     * leads to somebody without an account. No address stands in it, so that it can't be imitated to lead people elsewhere.
     */
    REPORT_NEW_CODE(
            List.of("reference", "code"),
            Block.paragraph("intro"),
            Block.highlight("code"),
            Block.paragraph("use"),
            Block.paragraph("secret"),
            Block.paragraph("unexpected")),

    /** An agent asks the person something. */
    REPORT_QUESTION(List.of("reference"), Block.ofReport()),

    /** An agent set the report aside. */
    REPORT_SET_ASIDE(List.of("reference"), Block.ofReport()),

    /** It was sent to the platform. */
    REPORT_TRANSMITTED(List.of("reference"), Block.ofReport()),

    /** The platform has read it. */
    REPORT_CONSULTED(List.of("reference"), Block.ofReport()),

    /** The platform accepts it, and engages to do something. */
    REPORT_PROMISED(List.of("reference"), Block.ofReport()),

    /** The platform contests it. */
    REPORT_CONTESTED(List.of("reference"), Block.ofReport()),

    /** The platform says that it is not concerned. */
    REPORT_NOT_CONCERNED(List.of("reference"), Block.ofReport()),

    /** The person is asked whether an engagement was kept. */
    REPORT_PROMISE_TO_CHECK(List.of("reference"), Block.ofReport()),

    /** The platform did not answer in time. */
    REPORT_EXPIRED(List.of("reference"), Block.ofReport()),

    /** Its time to answer is over, and nobody there could be told. */
    REPORT_EXPIRED_UNTOLD(List.of("reference"), Block.ofReport()),

    /** It was handed over to the competent authority. */
    REPORT_HANDED_OVER(List.of("reference"), Block.ofReport()),

    /** An agent took it up again. */
    REPORT_REOPENED(List.of("reference"), Block.ofReport()),

    /** An agent wrote to the person. */
    REPORT_MESSAGE(List.of("reference"), Block.ofReport()),

    /** The person is asked what came of it. */
    REPORT_SURVEY(List.of("reference"), Block.ofReport()),

    /** A link that proves the address of somebody whose advice is kept. */
    ADVICE_ADDRESS(
            Service.ADVICE,
            List.of("token"),
            Block.paragraph("intro"),
            Block.link("/conseil/adresse/{token}"),
            Block.paragraph("validity"),
            Block.paragraph("unexpected")),

    /** The link to kept advice, asked for because it was lost: as all links of its kind, it opens the advice to whoever reads the mail. */
    ADVICE_LINK(
            Service.ADVICE,
            List.of("key"),
            Block.paragraph("intro"),
            Block.link("/conseil/suivi/{key}"),
            Block.paragraph("secret"),
            Block.paragraph("unexpected")),

    /** New figures changed kept advice. What is advised is never in a mail. */
    ADVICE_NEWS(Service.ADVICE, List.of("key"), Block.ofAdvice()),

    /** The search has lasted so long that kept advice may differ. */
    ADVICE_MOMENT(Service.ADVICE, List.of("key"), Block.ofAdvice()),

    /** Employers recruit for a season. */
    ADVICE_SEASON(Service.ADVICE, List.of("key"), Block.ofAdvice()),

    /** Somebody whose advice is kept is asked how the search goes. */
    ADVICE_QUESTION(Service.ADVICE, List.of("key"), Block.ofAdvice());

    private final Service service;
    private final List<String> parameters;
    private final List<Block> blocks;

    MailTemplate(List<String> parameters, Block... blocks) {
        this(Service.REPORTING, parameters, blocks);
    }

    MailTemplate(Service service, List<String> parameters, Block... blocks) {
        this.service = service;
        this.parameters = parameters;
        this.blocks = List.of(blocks);
    }

    /** What it is about: a mail says at its foot who writes. */
    private enum Service {
        REPORTING("footer"),
        ADVICE("footer.advice");

        private final String footer;

        Service(String footer) {
            this.footer = footer;
        }
    }

    /** A piece of a mail: a paragraph of the bundle, a value shown large, or an address of the portal, in which a name in braces is a value. */
    record Block(Kind kind, String key) {

        enum Kind {
            PARAGRAPH,
            HIGHLIGHT,
            LINK,
            /** A link behind which mails of this kind are stopped, by a button there or by the mail program's own. */
            STOP
        }

        private static Block paragraph(String key) {
            return new Block(Kind.PARAGRAPH, key);
        }

        /** What happened to a report, what comes next, and where to read it: the words themselves are never in a mail. */
        private static Block[] ofReport() {
            return new Block[] {paragraph("intro"), highlight("reference"), paragraph("next"), link("/suivi")};
        }

        /** Why we write, where to read it, and where to stop it. */
        private static Block[] ofAdvice() {
            return new Block[] {
                paragraph("intro"),
                link("/conseil/suivi/{key}"),
                paragraph("secret"),
                paragraph("pace"),
                new Block(Kind.STOP, "/conseil/arret/{key}")
            };
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

    /** Key of the sentence that says who writes. */
    String footer() {
        return service.footer;
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
