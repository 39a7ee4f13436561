package fr.vigie.web.evidence;

import fr.vigie.reporting.Reference;
import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The files of the report on the page {@code /agent/signalements/{reference}}. */
@Named("reportEvidence")
@RequestScoped
public class ReportEvidence {

    private static final Control FILES_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Inject
    private EvidenceRoom room;

    @Inject
    private Visitor visitor;

    private List<EvidenceView> files;

    @PostConstruct
    void find() {
        var typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("reference");
        files = Reference.parse(typed)
                .map(reference -> room.ofReport(visitor.getActor(), reference))
                .orElse(List.of());
    }

    public List<EvidenceView> getFiles() {
        return files;
    }

    /** Its type, its size, its measures: in one line. */
    public String nature(EvidenceView file) {
        var parts =
                new ArrayList<>(List.of(text("type." + file.type()), FileSize.text(file.size(), visitor.getLocale())));
        if (file.width() != null) {
            parts.add(text("agent.pixels", file.width(), file.height()));
        }
        if (file.pages() != null) {
            parts.add(text("agent.pages", file.pages()));
        }
        return String.join(", ", parts);
    }

    private String text(String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle("fr.vigie.web.evidence", visitor.getLocale(), FILES_ALONE)
                .getString(key);
        return new MessageFormat(pattern, visitor.getLocale()).format(arguments);
    }
}
