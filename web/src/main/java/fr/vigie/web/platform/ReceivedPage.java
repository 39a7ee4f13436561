package fr.vigie.web.platform;

import fr.vigie.reporting.EventView;
import fr.vigie.reporting.IllegalAct;
import fr.vigie.reporting.NotConcernedReason;
import fr.vigie.reporting.PlatformDesk;
import fr.vigie.reporting.PlatformResponse;
import fr.vigie.reporting.ReceivedReport;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ResponseKind;
import fr.vigie.reporting.practice.Question;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.PageAddress;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One report that was passed on to the platform, {@code /plateforme/signalements/{reference}}, and the platform's answer to it. */
@Named("receivedPage")
@RequestScoped
public class ReceivedPage {

    /** What was done, as the page says it after it was asked for anew. */
    public enum Done {
        ANSWERED,
        FULFILLED
    }

    /** Fields that are groups: the link of an error leads to the group. */
    private static final Set<String> GROUPS = Set.of("kind");

    @Inject
    private PlatformDesk desk;

    @Inject
    private MemberVisitor member;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private ReceivedReport report;
    private Done done;
    private boolean late;
    private String kind;
    private String reason;
    private String text;
    private String engagement;
    private String engagementBy;
    private String privateNote;
    private String proof;

    @PostConstruct
    void open() {
        report = Reference.parse(PageAddress.parameter("reference"))
                .flatMap(reference -> desk.open(member.getMember(), reference))
                .orElse(null);
        kind = PageAddress.parameter("kind");
    }

    /** Before the page is written: 404 for a report that isn't this platform's, as for one that isn't there. */
    public void check() throws IOException {
        var context = FacesContext.getCurrentInstance();
        if (report == null) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        } else {
            // A form that the page no longer offers was sent: somebody else of the platform was quicker.
            late = late || context.isPostback() && errors.isEmpty();
        }
    }

    /** Sends the answer. */
    public void respond() throws IOException {
        act(Done.ANSWERED, () -> desk.respond(member.getMember(), report.reference(), response()));
    }

    /** Tells that the engagement was kept. */
    public void fulfil() throws IOException {
        act(Done.FULFILLED, () -> desk.fulfil(member.getMember(), report.reference(), proof));
    }

    /** The answer as typed; a day that can't be read is told with whatever else is wrong. */
    private PlatformResponse response() {
        var problems = new ArrayList<FieldProblem>();
        var day = "ACCEPTED".equals(kind) ? day(problems) : null;
        try {
            var response = new PlatformResponse(
                    find(ResponseKind.values(), kind),
                    find(NotConcernedReason.values(), reason),
                    text,
                    engagement,
                    day,
                    privateNote);
            if (problems.isEmpty()) {
                return response;
            }
        } catch (InvalidInput invalid) {
            invalid.problems().stream()
                    .filter(problem -> problems.isEmpty() || !problem.field().equals("engagementBy"))
                    .forEach(problems::add);
        }
        throw new InvalidInput(problems);
    }

    private LocalDate day(List<FieldProblem> problems) {
        if (engagementBy == null || engagementBy.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(engagementBy.strip());
        } catch (DateTimeException unreadable) {
            problems.add(FieldProblem.of("engagementBy", "day.unreadable", engagementBy));
            return null;
        }
    }

    private static <E extends Enum<E>> E find(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** An act at the desk. */
    private interface Act {
        Optional<ReceivedReport> perform();
    }

    private void act(Done what, Act act) throws IOException {
        if (report == null) {
            return;
        }
        try {
            if (act.perform().isPresent()) {
                FacesContext.getCurrentInstance().getExternalContext().redirect(PageAddress.own() + "?fait=" + what);
            }
        } catch (IllegalAct somebodyWasQuicker) {
            late = true;
            open();
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale(), GROUPS::contains);
        }
    }

    public ReceivedReport getReport() {
        return report;
    }

    /** The practice's questions that were answered, in their order. */
    public List<Question> getAnswered() {
        return report.practice().questions().stream()
                .filter(question -> report.answers().containsKey(question.id()))
                .toList();
    }

    /** What happened, the newest first. */
    public List<EventView> getHistory() {
        var history = new ArrayList<>(report.history());
        Collections.reverse(history);
        return history;
    }

    public boolean isAnswerable() {
        return ReportAct.ACCEPT.isPossibleFrom(report.status());
    }

    public boolean isFulfillable() {
        return ReportAct.FULFIL.isPossibleFrom(report.status());
    }

    public List<ResponseKind> getKinds() {
        return List.of(ResponseKind.values());
    }

    /** Reasons by their names in the page's language, in their order. */
    public Map<String, String> getReasons() {
        var reasons = new LinkedHashMap<String, String>();
        for (var one : NotConcernedReason.values()) {
            reasons.put(visitor.word("platform", "reason." + one), one.name());
        }
        return reasons;
    }

    /** Whether what was sent came too late. */
    public boolean isLate() {
        return late;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public Done getDone() {
        return done;
    }

    public void setDone(Done done) {
        this.done = done;
    }

    public String getKind() {
        return kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getEngagement() {
        return engagement;
    }

    public void setEngagement(String engagement) {
        this.engagement = engagement;
    }

    public String getEngagementBy() {
        return engagementBy;
    }

    public void setEngagementBy(String engagementBy) {
        this.engagementBy = engagementBy;
    }

    public String getPrivateNote() {
        return privateNote;
    }

    public void setPrivateNote(String privateNote) {
        this.privateNote = privateNote;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
