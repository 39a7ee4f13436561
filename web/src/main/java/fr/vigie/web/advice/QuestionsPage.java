package fr.vigie.web.advice;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.kept.KeptAdvice;
import fr.vigie.advice.kept.KeptKey;
import fr.vigie.advice.kept.KeptView;
import fr.vigie.advice.market.MarketLookup;
import fr.vigie.advice.profile.Profile;
import fr.vigie.advice.profile.ProfileLinks;
import fr.vigie.advice.profile.ProfileRules;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The twelve questions on {@code /conseil}. Right answers lead to the advice under an address that holds them sealed; wrong ones are
 * shown again as they were typed. Nothing is kept, unless they change the answers of advice that is.
 */
@Named("questions")
@RequestScoped
public class QuestionsPage {

    /** Fields in which one types, apart from those in which one chooses. */
    private static final Set<String> TYPED = Set.of("job", "place", "months");

    private static final Set<Difficulty> CONSTRAINTS = Set.of(Difficulty.CARE, Difficulty.TRANSPORT);

    @Inject
    private HttpServletRequest request;

    @Inject
    private ProfileRules rules;

    @Inject
    private ProfileLinks links;

    @Inject
    private KeptAdvice kept;

    @Inject
    private MarketLookup lookup;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();
    private final FormErrors errors = new FormErrors();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> chosen = new HashSet<>();
    private List<String> jobs = List.of();
    private List<String> places = List.of();
    private Optional<Profile> earlier = Optional.empty();
    private Optional<KeptKey> keptKey = Optional.empty();

    @PostConstruct
    void begin() {
        var opened = KeptKey.parse(request.getParameter("suivi"));
        var view = opened.flatMap(kept::open);
        keptKey = opened.filter(key -> view.isPresent());
        earlier = view.map(KeptView::profile).or(() -> links.open(request.getParameter("r")));
        if (isSent()) {
            TYPED.forEach(field -> values.put(field, request.getParameter(field)));
            request.getParameterMap().forEach((field, sent) -> {
                for (var value : sent) {
                    chosen.add(field + "=" + value);
                }
            });
        } else {
            earlier.ifPresent(this::fill);
        }
    }

    private boolean isSent() {
        return "POST".equals(request.getMethod());
    }

    private void fill(Profile profile) {
        values.put("job", jobOf(profile));
        values.put(
                "place",
                lookup.commune(profile.commune()).map(ProfileRules::shown).orElse(profile.commune()));
        values.put("months", Integer.toString(profile.searched(YearMonth.now(clock.withZone(Clocks.PARIS)))));
        chosen.add("age=" + profile.age());
        chosen.add("diploma=" + profile.diploma());
        chosen.add("experience=" + profile.experience());
        chosen.add("mobility=" + profile.mobility());
        chosen.add("licence=" + (profile.licence() ? "YES" : "NO"));
        chosen.add("digital=" + (profile.difficulties().contains(Difficulty.DIGITAL) ? "NO" : "YES"));
        profile.difficulties()
                .forEach(it -> chosen.add((CONSTRAINTS.contains(it) ? "constraints=" : "difficulties=") + it));
        profile.tried().forEach(action -> chosen.add("tried=" + action));
    }

    private String jobOf(Profile profile) {
        return rules.title(profile.occupation()).orElse(profile.occupation().code());
    }

    /** Before the page is written: leads right answers to the advice. */
    public void settle() throws IOException {
        var page = FacesContext.getCurrentInstance().getExternalContext();
        page.setResponseHeader("Cache-Control", "no-store");
        page.setResponseHeader("Referrer-Policy", "no-referrer");
        if (!isSent()) {
            return;
        }
        try {
            var profile = rules.check(answers(), earlier.map(Profile::draw).orElseGet(random::nextLong));
            for (var verdict : earlier.map(Profile::verdicts).orElse(Map.of()).entrySet()) {
                profile = profile.saying(verdict.getKey(), verdict.getValue());
            }
            page.redirect(advised(profile));
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale(), field -> !TYPED.contains(field));
            jobs = asked("job")
                    ? rules.jobs(values.get("job")).stream()
                            .map(ProfileRules::shown)
                            .toList()
                    : List.of();
            places = asked("place")
                    ? rules.places(values.get("place")).stream()
                            .map(ProfileRules::shown)
                            .toList()
                    : List.of();
        }
    }

    /** Where the advice is: kept advice stays under its link. */
    private String advised(Profile profile) {
        return keptKey.filter(key -> kept.change(key, profile).isPresent())
                .map(key -> "/conseil/suivi/" + key.value() + "?fait=changer")
                .orElseGet(() -> "/conseil/resultat?r=" + links.seal(profile));
    }

    private boolean asked(String field) {
        return errors.of(field) != null;
    }

    private ProfileRules.Answers answers() {
        return new ProfileRules.Answers() {

            /** Of several that are called the same, what was chosen goes before what was typed. */
            @Override
            public String one(String field) {
                var choice = request.getParameter(field + ".choice");
                return choice == null || choice.isEmpty() ? request.getParameter(field) : choice;
            }

            @Override
            public List<String> all(String field) {
                var sent = request.getParameterValues(field);
                return sent == null ? List.of() : List.of(sent);
            }
        };
    }

    public FormErrors getErrors() {
        return errors;
    }

    public Map<String, String> getValues() {
        return values;
    }

    /** {@code checked} for a choice that was made; null otherwise. */
    public String checked(String field, Object choice) {
        return chosen.contains(field + "=" + choice) ? "checked" : null;
    }

    /** What the job that was typed may mean, where it isn't clear. */
    public List<String> getJobs() {
        return jobs;
    }

    public List<String> getPlaces() {
        return places;
    }

    /** The sealed answers that are being changed; null if there are none. */
    public String getSealed() {
        return earlier.isPresent() ? request.getParameter("r") : null;
    }

    /** The key of the kept advice whose answers are being changed; null if there is none. */
    public String getKept() {
        return keptKey.map(KeptKey::value).orElse(null);
    }

    /** Whether a link was followed whose day is over. */
    public boolean isExpired() {
        return request.getParameter("expire") != null;
    }

    public AgeBand[] getAges() {
        return AgeBand.values();
    }

    public Diploma[] getDiplomas() {
        return Diploma.values();
    }

    public Experience[] getExperiences() {
        return Experience.values();
    }

    public Mobility[] getMobilities() {
        return Mobility.values();
    }

    public List<Difficulty> getDifficulties() {
        return List.of(
                Difficulty.CV,
                Difficulty.INTERVIEW,
                Difficulty.NETWORK,
                Difficulty.MOTIVATION,
                Difficulty.LANGUAGE,
                Difficulty.AGE);
    }

    public List<Difficulty> getConstraints() {
        return List.of(Difficulty.CARE, Difficulty.TRANSPORT);
    }

    public Action[] getActions() {
        return Action.values();
    }
}
