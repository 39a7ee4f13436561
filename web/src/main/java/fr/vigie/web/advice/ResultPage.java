package fr.vigie.web.advice;

import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.market.MarketLookup;
import fr.vigie.advice.profile.AdviceDesk;
import fr.vigie.advice.profile.Profile;
import fr.vigie.advice.profile.ProfileLinks;
import fr.vigie.advice.profile.ProfileRules;
import fr.vigie.advice.profile.Verdict;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Advice on the spot, on {@code /conseil/resultat}: to the answers that the address holds sealed ({@code r}), with another occupation
 * ({@code metier}) or readiness to move ({@code mobilite}) where these are tried out.
 */
@Named("result")
@RequestScoped
public class ResultPage {

    private static final String ADDRESS = "/conseil/resultat?r=";

    @Inject
    private HttpServletRequest request;

    @Inject
    private AdviceDesk desk;

    @Inject
    private ProfileLinks links;

    @Inject
    private ProfileRules rules;

    @Inject
    private MarketLookup lookup;

    @Inject
    private Visitor visitor;

    private Profile profile;
    private Shown shown;
    private boolean trying;

    /** Before the page is written: leads elsewhere where there is nothing to advise, or something was said of a piece of advice. */
    public void settle() throws IOException {
        var page = FacesContext.getCurrentInstance().getExternalContext();
        page.setResponseHeader("Cache-Control", "no-store");
        var answered = links.open(request.getParameter("r"));
        if (answered.isEmpty()) {
            page.redirect(request.getParameter("r") == null ? "/conseil" : "/conseil?expire=1");
            return;
        }
        profile = answered.get();
        var said = Saying.parse(request.getParameter("dit"));
        if ("POST".equals(request.getMethod()) && said.isPresent()) {
            page.redirect(ADDRESS
                    + links.seal(profile.saying(said.get().module(), said.get().verdict())));
        } else {
            show(page);
        }
    }

    private void show(ExternalContext page) throws IOException {
        var usual = desk.consult(profile);
        if (usual.isEmpty()) {
            page.redirect("/conseil?r=" + request.getParameter("r"));
            return;
        }
        var tried = tried();
        trying = !tried.equals(profile);
        shown = desk.consult(tried)
                .filter(any -> trying)
                .map(other -> Shown.of(other, usual.get().list(), visitor.getLocale()))
                .orElseGet(() -> Shown.of(usual.get(), visitor.getLocale()));
    }

    private Profile tried() {
        var occupation = Optional.ofNullable(request.getParameter("metier"))
                .filter(Rome::isCode)
                .map(Rome::new)
                .filter(code -> rules.title(code).isPresent())
                .orElse(profile.occupation());
        var mobility = Arrays.stream(Mobility.values())
                .filter(one -> one.name().equals(request.getParameter("mobilite")))
                .findFirst()
                .orElse(profile.mobility());
        return profile.looking(occupation, mobility);
    }

    /**
     * What a button says of a module: its name and a verdict, or its name alone to take back what was said.
     *
     * @param verdict null to take it back
     */
    record Saying(Module module, Verdict verdict) {

        static Optional<Saying> parse(String typed) {
            var parts = typed == null ? new String[0] : typed.split(" ");
            if (parts.length == 0 || parts.length > 2) {
                return Optional.empty();
            }
            var module = named(Module.values(), parts[0]);
            var verdict = parts.length == 1 ? Optional.<Verdict>empty() : named(Verdict.values(), parts[1]);
            return module.filter(any -> parts.length == 1 || verdict.isPresent())
                    .map(found -> new Saying(found, verdict.orElse(null)));
        }

        private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
            return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** The answers, sealed: they travel with each act. */
    public String getSealed() {
        return request.getParameter("r");
    }

    public Shown getShown() {
        return shown;
    }

    /** Whether something else than what was answered is tried out. */
    public boolean isTrying() {
        return trying;
    }

    public Profile getProfile() {
        return profile;
    }

    /** The commune as it is called; its department where no file of names was taken in. */
    public String getPlace() {
        var department = profile.department();
        return lookup.commune(profile.commune())
                .map(ProfileRules::called)
                .map(name -> name + " (" + department.name() + ")")
                .orElse(department.name() + " (" + department.code() + ")");
    }

    public int getSearched() {
        return shown.consultation().list().searched();
    }

    public Mobility[] getMobilities() {
        return Mobility.values();
    }

    public Verdict[] getRefusals() {
        return new Verdict[] {Verdict.NOT_POSSIBLE, Verdict.NOT_WANTED, Verdict.DOES_NOT_FIT, Verdict.NOT_UNDERSTOOD};
    }
}
