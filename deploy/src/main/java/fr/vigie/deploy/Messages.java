package fr.vigie.deploy;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The launcher's sentences: French unless the environment names another language, then English. */
public final class Messages {

    private static final Locale LOCALE = locale(System.getenv());
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "fr.vigie.deploy.messages",
            LOCALE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Messages() {}

    /** @param arguments for the placeholders of {@link String#format}; a cause given last shows its own message */
    public static String text(String key, Object... arguments) {
        Object[] shown = Stream.of(arguments)
                .map(argument -> argument instanceof Throwable cause ? reason(cause) : argument)
                .toArray();
        return String.format(LOCALE, BUNDLE.getString(key), shown);
    }

    /** The language of the sentences, as HTML names it. */
    public static String language() {
        return LOCALE.getLanguage();
    }

    static Locale locale(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .filter(value -> !value.startsWith("fr"))
                .map(value -> Locale.ENGLISH)
                .orElse(Locale.FRENCH);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
