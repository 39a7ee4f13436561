package fr.vigie.it.door;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.kept.KeptAddresses;
import fr.vigie.advice.kept.KeptAdvice;
import fr.vigie.advice.kept.KeptExport;
import fr.vigie.advice.kept.KeptKey;
import fr.vigie.advice.kept.KeptView;
import fr.vigie.advice.kept.Milestone;
import fr.vigie.advice.kept.Outcome;
import fr.vigie.advice.kept.RandomisedEvidence;
import fr.vigie.advice.profile.Profile;
import fr.vigie.advice.profile.Verdict;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets tests keep advice and speak as its owner; only their WAR has it. */
@WebServlet("/test/advice/*")
public class AdviceDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient KeptAdvice advice;

    @Inject
    private transient KeptAddresses addresses;

    @Inject
    private transient RandomisedEvidence evidence;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = KeptKey.parse(request.getParameter("key")).orElse(null);
        var answer = answer(request.getPathInfo(), key, request.getParameter("text"));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(answer);
    }

    private Object answer(String act, KeptKey key, String text) {
        return switch (act) {
            case "/keep" -> advice.keep(cashier()).value();
            case "/open" -> told(advice.open(key));
            case "/decline" ->
                told(advice.open(key)
                        .flatMap(view ->
                                advice.change(key, view.profile().saying(Module.valueOf(text), Verdict.NOT_WANTED))));
            case "/answer" ->
                told(advice.answer(key, Milestone.THREE_MONTHS, Outcome.valueOf(text), Set.of(Action.MENTORING)));
            case "/export" ->
                advice.export(key).map(KeptExport::json).map(Object::toString).orElse("nothing");
            case "/erase" -> advice.erase(key);
            case "/leave" ->
                addresses.leave(key, text, Locale.FRENCH).map(Object::toString).orElse("nothing");
            case "/prove" -> addresses.prove(text);
            case "/stop" -> addresses.stopMails(key);
            case "/resume" -> addresses.resumeMails(key);
            case "/forget" -> addresses.forget(key);
            case "/link" -> {
                addresses.sendLink(text);
                yield "asked";
            }
            case "/evidence" -> evidence.count() + " " + evidence.estimates();
            default -> throw new IllegalArgumentException(act);
        };
    }

    private static String told(Optional<KeptView> view) {
        return view.map(kept -> kept.list().advices().stream()
                                .map(one -> one.module().name())
                                .toList()
                        + " changes "
                        + kept.changes().stream()
                                .map(change -> change.module() + " " + change.entered() + " " + change.cause())
                                .toList()
                        + " question " + kept.question() + " answers " + kept.answers() + " mailed " + kept.mailed())
                .orElse("nothing");
    }

    private static Profile cashier() {
        return new Profile(
                42,
                new Rome("D1505"),
                "23096",
                YearMonth.now().minusMonths(9),
                AgeBand.FROM_45,
                Diploma.VOCATIONAL,
                Experience.OVER_FIVE_YEARS,
                Mobility.NEAR,
                false,
                Set.of(Difficulty.TRANSPORT, Difficulty.DIGITAL),
                Set.of(Action.CV_WORKSHOP),
                Map.of());
    }
}
