package fr.vigie.web.citizen;

import fr.vigie.reporting.DraftFiling;
import fr.vigie.reporting.Filed;
import fr.vigie.reporting.draft.DraftView;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The receipt on the page {@code /signaler/recu}: the only page that ever shows the tracking code, for as long as the draft remembers. */
@Named("receipt")
@RequestScoped
public class FilingReceipt {

    static final String ADDRESS = "/signaler/recu";

    @Inject
    private DraftCookie cookie;

    @Inject
    private DraftFiling filing;

    @Inject
    private Visitor visitor;

    private DraftView draft;
    private Filed filed;

    @PostConstruct
    void find() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-store");
        draft = cookie.open().orElse(null);
        filed = cookie.open().flatMap(filing::receipt).orElse(null);
    }

    /** Without a receipt there is nothing to see here. */
    public void settle() {
        if (filed == null && !FacesContext.getCurrentInstance().getResponseComplete()) {
            redirect(FilingStep.STORY.getAddress());
        }
    }

    /** The codes are noted: who comes to this computer next does not find them. */
    public void close() {
        cookie.key().ifPresent(key -> filing.forget(key, visitor.getActor()));
        cookie.drop((HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        redirect(isAssisted() ? "/guichet" : "/");
    }

    private static void redirect(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Filed getFiled() {
        return filed;
    }

    public boolean isAssisted() {
        return draft != null && draft.isAssisted();
    }

    /** Until when this page shows the codes. */
    public java.time.Instant getUntil() {
        return draft == null ? null : draft.expiresAt();
    }
}
