package fr.vigie.web.agent;

import fr.vigie.platform.Country;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Countries as the page's language names and sorts them. */
@Named("countries")
@RequestScoped
public class CountryNames {

    @Inject
    private Visitor visitor;

    /** A country to choose. */
    public record Choice(String code, String name) {}

    public List<Choice> getAll() {
        return Country.codes().stream()
                .map(code -> new Choice(code, of(code)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(visitor.getLocale())))
                .toList();
    }

    /** The country's name. */
    public String of(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(visitor.getLocale());
    }
}
