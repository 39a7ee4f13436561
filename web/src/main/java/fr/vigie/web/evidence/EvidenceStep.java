package fr.vigie.web.evidence;

import fr.vigie.reporting.evidence.EvidenceRefusal;
import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.reporting.evidence.EvidenceState;
import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.Setting;
import fr.vigie.web.citizen.DraftCookie;
import fr.vigie.web.citizen.FilingWizard;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The step of filing on which files are added: those of the draft, and what was wrong with the last ones sent. */
@Named("evidenceStep")
@RequestScoped
public class EvidenceStep {

    @Inject
    private EvidenceRoom room;

    @Inject
    private FilingWizard wizard;

    @Inject
    private DraftCookie cookie;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private List<EvidenceView> files = List.of();

    @PostConstruct
    void read() {
        files = cookie.writable().map(room::ofDraft).orElse(List.of());
        var codes = Optional.ofNullable(request.getParameterValues("probleme")).orElse(new String[0]);
        var names = Optional.ofNullable(request.getParameterValues("fichier")).orElse(new String[0]);
        for (int i = 0; i < codes.length && i < Setting.EVIDENCE_MAX_FILES.asInt(); i++) {
            problem(codes[i], i < names.length ? names[i] : "").ifPresent(problem -> wizard.getErrors()
                    .add(problem.field(), problem.field() + "-input", problem.sentence(visitor.getLocale())));
        }
    }

    private Optional<FieldProblem> problem(String code, String name) {
        return switch (code) {
            case "evidence.missing" -> Optional.of(FieldProblem.of("evidence", code));
            case "captureAddress.tooLong" ->
                Optional.of(FieldProblem.of("captureAddress", code, EvidenceRoom.MAX_ADDRESS));
            default -> EvidenceRefusal.of(code).map(refusal -> room.problem(refusal, name));
        };
    }

    public List<EvidenceView> getFiles() {
        return files;
    }

    /** Before the page is written: what was wrong with the last files stands in its summary. */
    public void settle() {
        wizard.settle();
    }

    /** Whether one of the files is still to be scanned. */
    public boolean isWaiting() {
        return files.stream().anyMatch(file -> file.state() == EvidenceState.QUARANTINED);
    }

    public boolean isFull() {
        return files.size() >= getMaxFiles();
    }

    public int getMaxFiles() {
        return Setting.EVIDENCE_MAX_FILES.asInt();
    }

    public int getMaxBytes() {
        return Setting.EVIDENCE_MAX_BYTES.asInt();
    }

    public int getMaxMegabytes() {
        return getMaxBytes() >> 20;
    }

    public String size(EvidenceView file) {
        return FileSize.text(file.size(), visitor.getLocale());
    }
}
