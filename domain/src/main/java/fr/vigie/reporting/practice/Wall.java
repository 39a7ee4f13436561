package fr.vigie.reporting.practice;

import fr.vigie.shared.LocalizedText;
import java.net.URI;
import java.util.Objects;

/**
 * What is no matter for Vigie, and who can help instead.
 *
 * @param id as the data files name it
 * @param text why not, and what to do
 * @param goTo name of the service that can help
 * @param url its home page; null where we are not certain of it
 */
public record Wall(String id, LocalizedText title, LocalizedText text, LocalizedText goTo, URI url) {

    public Wall {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(goTo, "goTo");
        if (url != null && (!"https".equals(url.getScheme()) || url.getHost() == null)) {
            throw new IllegalArgumentException("leads to " + url + ", which is no https address");
        }
    }
}
