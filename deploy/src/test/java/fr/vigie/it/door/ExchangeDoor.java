package fr.vigie.it.door;

import fr.vigie.access.Actor;
import fr.vigie.access.Member;
import fr.vigie.access.MemberRole;
import fr.vigie.access.Role;
import fr.vigie.reporting.Decision;
import fr.vigie.reporting.DueReport;
import fr.vigie.reporting.DueReports;
import fr.vigie.reporting.NotConcernedReason;
import fr.vigie.reporting.PlatformDesk;
import fr.vigie.reporting.PlatformResponse;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportTriage;
import fr.vigie.reporting.ResponseKind;
import fr.vigie.reporting.practice.Authority;
import fr.vigie.shared.Clocks;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Lets tests play the others of an exchange: the agent, the platform, and the night; only their WAR has it. */
@WebServlet("/test/exchange/*")
public class ExchangeDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, 1, "agent.demo", Set.of(Role.AGENT));

    @Inject
    private transient ReportTriage triage;

    @Inject
    private transient PlatformDesk desk;

    @Inject
    private transient DueReports due;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var who = request.getPathInfo().substring(1);
        var reference = new Reference(request.getParameter("reference"));
        var act = request.getParameter("act");
        var text = request.getParameter("text");
        long number = Long.parseLong(request.getParameter("number"));
        var answer =
                switch (who) {
                    case "agent" -> decide(reference, ReportAct.valueOf(act), text);
                    case "platform" -> answer(new Member(1, number, "Membre", MemberRole.MEMBER), reference, act, text);
                    case "clock" -> due.run(List.of(new DueReport(number, Instant.now())), new HashMap<>());
                    default -> throw new IllegalArgumentException(who);
                };
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(answer);
    }

    private Object decide(Reference reference, ReportAct act, String text) {
        var authority = act == ReportAct.HAND_OVER ? Authority.valueOf(text) : null;
        return triage.decide(AGENT, new Decision(act, null, text, authority), List.of(reference));
    }

    private Object answer(Member member, Reference reference, String act, String text) {
        return switch (act) {
            case "CONSULT" -> desk.open(member, reference).orElseThrow().status();
            case "FULFIL" -> desk.fulfil(member, reference, text).orElseThrow().status();
            default ->
                desk.respond(member, reference, response(ResponseKind.valueOf(act), text))
                        .orElseThrow()
                        .status();
        };
    }

    private static PlatformResponse response(ResponseKind kind, String text) {
        return new PlatformResponse(
                kind,
                NotConcernedReason.OTHER_COMPANY,
                text,
                "Engagement : " + text,
                LocalDate.now(Clocks.PARIS).plusDays(10),
                "Entre nous : " + text);
    }
}
