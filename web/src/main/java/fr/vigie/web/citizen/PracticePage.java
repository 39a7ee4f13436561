package fr.vigie.web.citizen;

import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** One practice whole on the page {@code /pratiques/{code}}: as it is worded now, or in the version of the address. */
@Named("practicePage")
@RequestScoped
public class PracticePage {

    @Inject
    private PracticeCatalog catalog;

    private Practice practice;

    /** Before the page is written; ends the answer with 404 if there is no such practice or version. */
    public void open() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var parameters = context.getExternalContext().getRequestParameterMap();
        practice = find(parameters.getOrDefault("code", ""), parameters.getOrDefault("version", ""))
                .orElse(null);
        if (practice == null) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    private Optional<Practice> find(String code, String version) {
        if (version.isEmpty()) {
            return catalog.find(code);
        }
        return version.matches("[1-9]\\d{0,5}") ? catalog.find(code, Integer.parseInt(version)) : Optional.empty();
    }

    public Practice getPractice() {
        return practice;
    }

    /** Whether it is worded otherwise today. */
    public boolean isEarlier() {
        return !catalog.find(practice.code()).orElseThrow().equals(practice);
    }
}
