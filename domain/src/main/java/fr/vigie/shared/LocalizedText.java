package fr.vigie.shared;

import java.util.Locale;
import java.util.Objects;

/** A sentence in the two languages of the portal; neither is ever missing. */
public record LocalizedText(String fr, String en) {

    public LocalizedText {
        if (Objects.requireNonNull(fr, "fr").isBlank()
                || Objects.requireNonNull(en, "en").isBlank()) {
            throw new IllegalArgumentException("A text needs both its languages: fr=" + fr + ", en=" + en);
        }
    }

    /** The English text for an English locale, else the French one. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : fr;
    }
}
