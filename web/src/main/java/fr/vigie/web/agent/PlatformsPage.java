package fr.vigie.web.agent;

import fr.vigie.reporting.ReportedPlatform;
import fr.vigie.reporting.ReportedPlatforms;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The register as agents see it on the page {@code /agent/plateformes}: its address says what is looked for. */
@Named("platforms")
@RequestScoped
public class PlatformsPage {

    private static final String ALL = "toutes";
    private static final int SIZE = 50;
    private static final int MAX_PAGE = 10_000;

    @Inject
    private ReportedPlatforms register;

    @Inject
    private Visitor visitor;

    private String words;
    private boolean all;
    private int number;
    private List<ReportedPlatform> rows;
    private boolean more;

    @PostConstruct
    void look() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        words = parameters.getOrDefault("mots", "");
        all = ALL.equals(parameters.get("etat"));
        number = pageNumber(parameters.get("page"));
        var found = register.page(visitor.getActor(), words, !all, (number - 1) * SIZE, SIZE + 1);
        more = found.size() > SIZE;
        rows = more ? found.subList(0, SIZE) : found;
    }

    private static int pageNumber(String text) {
        return text != null && text.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(text), MAX_PAGE) : 1;
    }

    public List<ReportedPlatform> getRows() {
        return rows;
    }

    public String getWords() {
        return words;
    }

    /** Whether all are looked at, not only those to be checked. */
    public boolean isAll() {
        return all;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return number == 1 ? null : address(number - 1);
    }

    /** Address of the page after; null on the last. */
    public String getNext() {
        return more ? address(number + 1) : null;
    }

    private String address(int page) {
        return "/agent/plateformes?page=" + page + (all ? "&etat=" + ALL : "")
                + (words.isEmpty() ? "" : "&mots=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
