package fr.vigie.web.agent;

import fr.vigie.membership.PlatformReach;
import fr.vigie.membership.Reach;
import fr.vigie.reporting.Decision;
import fr.vigie.reporting.EventView;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportTriage;
import fr.vigie.reporting.ReportView;
import fr.vigie.reporting.SetAsideReason;
import fr.vigie.reporting.practice.Authority;
import fr.vigie.shared.InvalidInput;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One report in full on the page {@code /agent/signalements/{reference}}, and what an agent can do about it. */
@Named("reportPage")
@RequestScoped
public class ReportPage {

    @Inject
    private ReportTriage triage;

    @Inject
    private PlatformReach reach;

    @Inject
    private Visitor visitor;

    private ReportView report;
    private Reach reached;
    private String list;
    private SetAsideReason reason;
    private String question;
    private String reply;
    private Authority authority;
    private String field;
    private String error;
    private ReportAct done;
    private boolean late;

    @PostConstruct
    void open() {
        var typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("reference");
        report = Reference.parse(typed)
                .flatMap(reference -> triage.open(visitor.getActor(), reference))
                .orElse(null);
    }

    /** Before the page is written: 404 without a report; an act that the page no longer offers came too late. */
    public void check() throws IOException {
        var context = FacesContext.getCurrentInstance();
        late = context.isPostback() && done == null && error == null;
        if (report == null) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    /** Does the act, unless the report has moved on since the page was made. */
    public void perform(String act) {
        try {
            var text = ReportAct.REPLY.name().equals(act) ? reply : question;
            var decision = new Decision(ReportAct.valueOf(act), reason, text, authority);
            var outcome = triage.decide(visitor.getActor(), decision, List.of(report.reference()));
            if (!outcome.possible().isEmpty()) {
                done = decision.act();
                reason = null;
                question = null;
                reply = null;
                authority = null;
            }
            open();
        } catch (InvalidInput invalid) {
            field = invalid.problems().get(0).field();
            error = invalid.problems().get(0).sentence(visitor.getLocale());
        }
    }

    public ReportView getReport() {
        return report;
    }

    /** What happened, the newest first. */
    public List<EventView> getHistory() {
        var history = new ArrayList<>(report.history());
        Collections.reverse(history);
        return history;
    }

    public boolean can(String act) {
        return ReportAct.valueOf(act).isPossibleFrom(report.status());
    }

    /** How the platform learns of it; asked only where it can be passed on. */
    public Reach getReach() {
        if (reached == null) {
            reached = reach.of(visitor.getActor(), report.platform().id());
        }
        return reached;
    }

    public boolean isMine() {
        return visitor.getName().equals(report.assignee());
    }

    /** The name of the language in which the person wrote. */
    public String getLanguageName() {
        return Locale.forLanguageTag(report.language()).getDisplayLanguage(visitor.getLocale());
    }

    /** What is wrong with a field; null if nothing is. */
    public String errorOf(String name) {
        return name.equals(field) ? error : null;
    }

    /** The act that was just done; null if none was. */
    public ReportAct getDone() {
        return done;
    }

    /** Whether the act came too late. */
    public boolean isLate() {
        return late;
    }

    /** The platform's name as a parameter of the list's address. */
    public String getPlatformParameter() {
        return URLEncoder.encode(report.platform().displayName(), StandardCharsets.UTF_8);
    }

    /** Address of the list from which the report was opened. */
    public String getBackHref() {
        return list == null ? ListAddress.LIST : ListAddress.LIST + "?" + list;
    }

    /** Query of the list from which the report was opened; null if it had none. */
    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public SetAsideReason[] getReasons() {
        return SetAsideReason.values();
    }

    public SetAsideReason getReason() {
        return reason;
    }

    public void setReason(SetAsideReason reason) {
        this.reason = reason;
    }

    /** The competent authorities, those of the practice first. */
    public List<Authority> getAuthorities() {
        return Stream.concat(report.practice().authorities().stream(), Arrays.stream(Authority.values()))
                .distinct()
                .toList();
    }

    public Authority getAuthority() {
        return authority;
    }

    public void setAuthority(Authority authority) {
        this.authority = authority;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }
}
