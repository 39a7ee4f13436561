package fr.vigie.web.evidence;

import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.shared.Setting;
import fr.vigie.web.citizen.FollowUpForm;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The files on the page of a follow-up, and what came of those that were just added. */
@Named("pieces")
@RequestScoped
public class FollowUpFiles {

    static final String OUTCOME = "fr.vigie.upload";

    @Inject
    private FollowUpForm followUp;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    /** Before the page is written: what was wrong with the files stands in its summary. */
    public void settle() {
        if (followUp.getOpened() != null && outcome() != null) {
            outcome().problems().forEach(problem -> followUp.getErrors()
                    .add(problem.field(), problem.field() + ":input", problem.sentence(visitor.getLocale())));
        }
    }

    private UploadOutcome outcome() {
        return (UploadOutcome) request.getAttribute(OUTCOME);
    }

    /** How many were just added. */
    public int getAdded() {
        return outcome() == null || followUp.getOpened() == null
                ? 0
                : outcome().taken().size();
    }

    /** The file that is to be taken away once that is confirmed; null if there is none. */
    public EvidenceView getAskedAbout() {
        return followUp.typed("askRemoval") == null
                ? null
                : named().filter(this::isRemovable).orElse(null);
    }

    /** Whether one that was to be taken away is gone. */
    public boolean isRemoved() {
        return wasToGo() && named().isEmpty();
    }

    /** Whether one that was to be taken away stays, as an agent may have gone by it. */
    public boolean isKept() {
        return wasToGo() && named().isPresent();
    }

    private boolean wasToGo() {
        return followUp.typed("remove") != null && followUp.getOpened() != null;
    }

    private Optional<EvidenceView> named() {
        return followUp.getOpened() == null
                ? Optional.empty()
                : followUp.getOpened().files().stream()
                        .filter(file -> file.id() == followUp.getFile())
                        .findFirst();
    }

    public boolean isRemovable(EvidenceView file) {
        return followUp.getOpened().removable().contains(file.id());
    }

    public boolean isFull() {
        return followUp.getOpened().files().size() >= getMaxFiles();
    }

    public int getMaxFiles() {
        return Setting.EVIDENCE_MAX_FILES.asInt();
    }

    public int getMaxMegabytes() {
        return Setting.EVIDENCE_MAX_BYTES.asInt() >> 20;
    }

    public String size(EvidenceView file) {
        return FileSize.text(file.size(), visitor.getLocale());
    }
}
