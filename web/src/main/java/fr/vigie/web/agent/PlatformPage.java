package fr.vigie.web.agent;

import fr.vigie.platform.PlatformCard;
import fr.vigie.platform.PlatformCare;
import fr.vigie.platform.TypedPlatform;
import fr.vigie.reporting.ReportedPlatforms;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.PathNumber;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One platform on the page {@code /agent/plateformes/{platform}}: what the register says of it, and how an agent changes that. */
@Named("platformPage")
@RequestScoped
public class PlatformPage {

    @Inject
    private PlatformCare care;

    @Inject
    private ReportedPlatforms reports;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private PlatformCard platform;
    private String displayName;
    private String legalName;
    private String hosts;
    private String hostsBefore;
    private String country;
    private String done;

    @PostConstruct
    void open() {
        platform = PathNumber.of("platform")
                .flatMap(id -> care.open(visitor.getActor(), id))
                .orElse(null);
        if (platform != null) {
            displayName = platform.displayName();
            legalName = platform.legalName();
            hosts = String.join("\n", platform.ownHosts());
            hostsBefore = hosts;
            country = platform.country();
        }
    }

    /** Before the page is written: 404 without a platform. */
    public void check() throws IOException {
        if (platform == null) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    /** Takes the platform into the register as it is. */
    public void register() {
        care.register(visitor.getActor(), platform.id());
        finish("registered");
    }

    /** Saves what was typed. */
    public void edit() {
        var typed = new TypedPlatform(displayName, legalName, hosts, hostsBefore, country);
        attempt("edited", () -> care.edit(visitor.getActor(), platform.id(), typed));
    }

    /** Does an act of a part of this page, and shows what came of it here. */
    void attempt(String what, Runnable act) {
        try {
            act.run();
            finish(what);
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
            if (invalid.problems().stream().anyMatch(problem -> problem.code().equals(PlatformCare.HOSTS_CHANGED))) {
                // Told of them now: sent again as it is, it is meant.
                hostsBefore = String.join("\n", platform.ownHosts());
            }
        }
    }

    private void finish(String what) {
        done = what;
        open();
    }

    public PlatformCard getPlatform() {
        return platform;
    }

    public long getReports() {
        return reports.count(visitor.getActor(), platform.id());
    }

    /** Address of the list of its reports. */
    public String getReportsHref() {
        return "/agent?plateforme=" + URLEncoder.encode(platform.displayName(), StandardCharsets.UTF_8);
    }

    /** The hosts that came by merges, in one line; null for none. */
    public String getMergedHosts() {
        return platform.mergedHosts().isEmpty() ? null : String.join(", ", platform.mergedHosts());
    }

    /** What was just done; null if nothing was. */
    public String getDone() {
        return done;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String typed) {
        displayName = typed;
    }

    public String getLegalName() {
        return legalName;
    }

    public void setLegalName(String typed) {
        legalName = typed;
    }

    public String getHosts() {
        return hosts;
    }

    public void setHosts(String typed) {
        hosts = typed;
    }

    /** The hosts that the form showed at first. */
    public String getHostsBefore() {
        return hostsBefore;
    }

    public void setHostsBefore(String shown) {
        hostsBefore = shown;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String chosen) {
        country = chosen;
    }
}
