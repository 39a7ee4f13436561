package fr.vigie.web.portal;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.LocalizedText;
import fr.vigie.shared.Setting;
import fr.vigie.web.security.VigieAuthentication;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Who looks at this page, in which language, and how that language writes dates and numbers. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    private HttpServletRequest request;

    private Locale locale;

    @PostConstruct
    void find() {
        locale = Language.of(request);
    }

    public Locale getLocale() {
        return locale;
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    public String getOtherLanguage() {
        return "fr".equals(getLanguage()) ? "en" : "fr";
    }

    /** This very page in the other language. */
    public String getSwitchHref() {
        return Language.switchTo(request, getOtherLanguage());
    }

    public Actor getActor() {
        return VigieAuthentication.actor(request);
    }

    public boolean isSignedIn() {
        return getActor().kind() == Actor.Kind.AGENT;
    }

    public String getName() {
        return getActor().label();
    }

    public boolean isAgent() {
        return getActor().has(Role.AGENT);
    }

    public boolean isOperator() {
        return getActor().has(Role.OPERATOR);
    }

    public boolean isCounter() {
        return getActor().has(Role.COUNTER);
    }

    public boolean isAdministrator() {
        return getActor().has(Role.ADMIN);
    }

    public boolean isDemonstration() {
        return Setting.isDemonstration();
    }

    /** A text in the page's language; null where there is none. */
    public String text(LocalizedText text) {
        return text == null ? null : text.in(locale);
    }

    /** A word of one of the portal's bundles, for what a bean puts together. */
    public String word(String bundle, String key) {
        return ResourceBundle.getBundle(
                        "fr.vigie.web." + bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    /** A sentence of one of the portal's bundles, completed with numbers and names. */
    public String sentence(String bundle, String key, Object... arguments) {
        return new MessageFormat(word(bundle, key), locale).format(arguments);
    }

    /** A day and time in Paris, in full. */
    public String moment(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(Clocks.PARIS));
    }

    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }

    /** The day in Paris on which something happened. */
    public String dayOf(Instant instant) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, Clocks.PARIS));
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    public String number(long number) {
        return String.format(locale, "%,d", number);
    }
}
