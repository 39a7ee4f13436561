package fr.vigie.web.agent;

import fr.vigie.reporting.DraftFiling;
import fr.vigie.reporting.MandateWay;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.citizen.DraftCookie;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The mandate on which an agent at a counter files for somebody, on the page {@code /guichet}: the usual form follows. */
@Named("counter")
@RequestScoped
public class CounterForm {

    private static final Set<String> GROUPS = Set.of("way", "confirmed");

    @Inject
    private DraftFiling filing;

    @Inject
    private DraftCookie cookie;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private String way;
    private String mandator;
    private boolean confirmed;

    /** Begins the report. */
    public void begin() throws IOException {
        var faces = FacesContext.getCurrentInstance().getExternalContext();
        way = faces.getRequestParameterMap().get("way");
        confirmed = faces.getRequestParameterMap().containsKey("confirmed");
        try {
            var key = filing.beginOnMandate(visitor.getActor(), way, mandator, confirmed);
            cookie.keep(key, (HttpServletResponse) faces.getResponse());
            faces.redirect("/signaler");
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale(), GROUPS::contains);
        }
    }

    public List<MandateWay> getWays() {
        return List.of(MandateWay.values());
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getWay() {
        return way;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public String getMandator() {
        return mandator;
    }

    public void setMandator(String typed) {
        mandator = typed;
    }
}
