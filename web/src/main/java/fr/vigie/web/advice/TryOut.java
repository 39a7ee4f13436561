package fr.vigie.web.advice;

import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.market.MarketLookup;
import fr.vigie.advice.profile.AdviceDesk;
import fr.vigie.advice.profile.Consultation;
import fr.vigie.advice.profile.Profile;
import fr.vigie.advice.profile.ProfileRules;
import fr.vigie.advice.profile.Verdict;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** What a request about advice says: what is tried out, and what is said of a piece of advice. */
@RequestScoped
public class TryOut {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ProfileRules rules;

    @Inject
    private MarketLookup lookup;

    @Inject
    private AdviceDesk desk;

    @Inject
    private Visitor visitor;

    /** Whether something else than what was answered is tried out. */
    boolean isOther(Profile profile) {
        return !of(profile).equals(profile);
    }

    /** Advice with what is tried out, held to the usual one; that one itself if nothing is, or nothing can be advised then. */
    Shown shown(Consultation usual) {
        return Optional.of(of(usual.profile()))
                .filter(tried -> !tried.equals(usual.profile()))
                .flatMap(desk::consult)
                .map(other -> Shown.of(other, usual.list(), visitor.getLocale()))
                .orElseGet(() -> Shown.of(usual, visitor.getLocale()));
    }

    /** The profile with the occupation ({@code metier}) and the readiness to move ({@code mobilite}) that the address names. */
    private Profile of(Profile profile) {
        var occupation = Optional.ofNullable(request.getParameter("metier"))
                .filter(Rome::isCode)
                .map(Rome::new)
                .filter(code -> rules.title(code).isPresent())
                .orElse(profile.occupation());
        var mobility =
                named(Mobility.values(), request.getParameter("mobilite")).orElse(profile.mobility());
        return profile.looking(occupation, mobility);
    }

    /** What a button said of a module ({@code dit}); empty if none did. */
    Optional<Saying> said() {
        return Saying.parse(request.getParameter("dit"));
    }

    boolean isSent() {
        return "POST".equals(request.getMethod());
    }

    /** The commune as it is called; its department where no file of names was taken in. */
    String place(Profile profile) {
        var department = profile.department();
        return lookup.commune(profile.commune())
                .map(ProfileRules::called)
                .map(name -> name + " (" + department.name() + ")")
                .orElse(department.name() + " (" + department.code() + ")");
    }

    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * What a button says of a module: its name and a verdict, or its name alone to take back what was said.
     *
     * @param verdict null to take it back
     */
    record Saying(Module module, Verdict verdict) {

        static Optional<Saying> parse(String typed) {
            var parts = typed == null ? new String[0] : typed.split(" ");
            if (parts.length == 0 || parts.length > 2) {
                return Optional.empty();
            }
            var module = named(Module.values(), parts[0]);
            var verdict = parts.length == 1 ? Optional.<Verdict>empty() : named(Verdict.values(), parts[1]);
            return module.filter(any -> parts.length == 1 || verdict.isPresent())
                    .map(found -> new Saying(found, verdict.orElse(null)));
        }

        Profile of(Profile profile) {
            return profile.saying(module, verdict);
        }
    }
}
