package fr.vigie.web.citizen;

import fr.vigie.messaging.Contact;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.Persons;
import fr.vigie.reporting.DraftFiling;
import fr.vigie.reporting.TypedFiling;
import fr.vigie.reporting.draft.DraftKey;
import fr.vigie.reporting.draft.DraftSaved;
import fr.vigie.reporting.draft.DraftView;
import fr.vigie.reporting.draft.Drafts;
import fr.vigie.reporting.draft.FormBase;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FilingLimits;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Leads through the pages of filing a report. Whatever is sent is saved in the draft first, as typed; only then is it looked at, and
 * the next page is reached by its own address, so that refresh, back and a second tab lose nothing.
 */
@Named("wizard")
@RequestScoped
public class FilingWizard {

    /** Groups of choices, to which a link leads as a whole; the other fields have one control. */
    private static final Set<String> GROUPS = Set.of("practice", "filer", "contact", "join", "consent.identity");

    private static final String OLDER_BASE = "base.";

    static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private DraftCookie cookie;

    @Inject
    private Drafts drafts;

    @Inject
    private DraftFiling filing;

    @Inject
    private Persons persons;

    @Inject
    private FilingLimits limits;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private final Map<String, String> values = new HashMap<>();
    private FilingStep step;
    private DraftView draft;
    private Map<String, String> elsewhere = Map.of();
    private boolean replacing;
    private boolean followed;

    @PostConstruct
    void begin() {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
        step = FilingStep.of(faces.getViewRoot().getViewId());
        draft = cookie.open().orElse(null);
        if (draft != null && !draft.isFiled()) {
            values.putAll(draft.fields());
        }
        if (faces.isPostback()) {
            var typed = typed();
            values.putAll(typed);
            followed = typed.keySet().stream().anyMatch(field -> !step.asks(field));
        } else if (step == FilingStep.STORY) {
            DeepLink.fields(request).ifPresent(this::follow);
        }
    }

    /** A link from elsewhere, or the field on the first page, begins a report of its own. */
    private void follow(Map<String, String> fields) {
        replacing = draft != null && !draft.isFiled() && !draft.fields().isEmpty();
        followed = true;
        values.clear();
        values.putAll(fields);
    }

    /** Before a page is written: an earlier page that the person has yet to see comes first, and a report that was sent stays sent. */
    public void settle() {
        var faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete() || faces.isPostback()) {
            return;
        }
        if (draft != null && draft.isFiled() && step != FilingStep.STORY) {
            redirect(FilingReceipt.ADDRESS);
        } else if (step != FilingStep.STORY && draft == null) {
            redirect(FilingStep.STORY.getAddress());
        } else if (FilingStep.PLACE.isBefore(step) && values.get("practice") == null) {
            redirect(FilingStep.PRACTICE.getAddress());
        } else if (step == FilingStep.READ_OVER || request.getParameter("revoir") != null) {
            var problems = problems();
            var first = firstStep(problems);
            if (first != null && first != step && step == FilingStep.READ_OVER) {
                redirect(first.getAddress() + "?revoir");
            } else {
                tell(problems);
            }
        }
    }

    /** Goes on, unless something on this page is to be corrected. */
    public void proceed() {
        if (save() && tell(problems())) {
            redirect(step.next().getAddress());
        }
    }

    /** Goes back, whatever is typed. */
    public void back() {
        if (save()) {
            redirect(step.previous().getAddress() + "?retour");
        }
    }

    /** Sends the report; sent twice, it is filed once. */
    public void send() {
        if (draft == null) {
            redirect(FilingStep.STORY.getAddress());
            return;
        }
        var problems = problems();
        if (!problems.isEmpty()) {
            redirect(FilingStep.READ_OVER.getAddress());
            return;
        }
        var wait = draft.isFiled() ? Optional.<Duration>empty() : limits.takeWith(email());
        if (wait.isPresent()) {
            askToWait("send", "filing.wait", wait.get());
            return;
        }
        redirect(file());
    }

    private String file() {
        try {
            var filed = cookie.key().flatMap(key -> filing.file(key, visitor.getActor(), visitor.getLanguage()));
            return filed.isPresent() ? FilingReceipt.ADDRESS : FilingStep.STORY.getAddress();
        } catch (InvalidInput changedMeanwhile) {
            return FilingStep.READ_OVER.getAddress();
        }
    }

    private Optional<EmailAddress> email() {
        return persons.ofDraft(draft.id()).map(Contact::email).map(EmailAddress::new);
    }

    /** Nothing is lost meanwhile: the draft, or the page, waits too. */
    private void askToWait(String button, String code, Duration wait) {
        response().setStatus(TOO_MANY_REQUESTS);
        response().setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
        errors.add(
                button,
                button,
                FieldProblem.of(button, code, FilingIdentity.minutes(wait)).sentence(visitor.getLocale()));
    }

    /**
     * Saves what this page's form sent.
     *
     * @return false if the person is to look first: at what another tab changed, at what can't be kept, or at the receipt of what was
     *     sent already
     */
    boolean save() {
        return saveWith(Map.of());
    }

    /** Saves what this page's form sent, with some fields as the page means them. */
    boolean saveWith(Map<String, String> meant) {
        var typed = typed();
        typed.putAll(meant);
        values.putAll(meant);
        try {
            return write(typed) && elsewhere.isEmpty();
        } catch (InvalidInput tooLarge) {
            tooLarge.problems().forEach(problem -> tell(problem.field(), problem.sentence(visitor.getLocale())));
            return false;
        }
    }

    private boolean write(Map<String, String> typed) {
        var base = base(request);
        boolean anew = replacing() || draft != null && draft.isFiled() && base.revision() == 0;
        var known = anew ? Optional.<DraftKey>empty() : cookie.key();
        var saved = known.flatMap(key -> drafts.save(key, typed, base, visitor.getActor()));
        if (saved.isPresent()) {
            keep(known.get(), saved.get());
        } else if (!anew && draft != null && draft.isFiled()) {
            redirect(FilingReceipt.ADDRESS);
            return false;
        } else if (request.getParameter("assisted") != null) {
            // The agent's session is over, or the draft's day: what goes on here must not become a report without its
            // mandate.
            redirect(visitor.isCounter() ? "/guichet" : "/connexion?retour=" + step.getAddress());
            return false;
        } else {
            return begin(typed);
        }
        return true;
    }

    private boolean begin(Map<String, String> typed) {
        var wait = limits.takeDraft();
        if (wait.isPresent()) {
            askToWait("continue", "draft.wait", wait.get());
            return false;
        }
        var key = drafts.newKey();
        keep(key, drafts.begin(key, typed));
        return true;
    }

    private void keep(DraftKey key, DraftSaved saved) {
        cookie.keep(key, response());
        followed = false;
        draft = saved.draft();
        var theirs = new HashMap<String, String>();
        saved.conflicts().forEach(field -> theirs.put(field, draft.fields().getOrDefault(field, "")));
        elsewhere = theirs;
        var typed = new HashMap<>(values);
        values.clear();
        values.putAll(draft.fields());
        saved.conflicts().forEach(field -> values.put(field, typed.get(field)));
    }

    private boolean replacing() {
        return "oui".equals(request.getParameter("replacing"));
    }

    /** What a form was made from: {@code base}, and {@code base.field} where {@code draft.js} met another tab's words. */
    static FormBase base(HttpServletRequest request) {
        var older = new HashMap<String, Integer>();
        request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(OLDER_BASE))
                .forEach(name -> older.put(name.substring(OLDER_BASE.length()), revision(request, name)));
        return new FormBase(revision(request, "base"), older);
    }

    private static int revision(HttpServletRequest request, String name) {
        try {
            return Integer.parseInt(request.getParameter(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The page's fields as its form sent them; boxes that are not ticked are sent as nothing. */
    private Map<String, String> typed() {
        return fieldsOf(step, request);
    }

    /** The fields of a page that a request carries. */
    static Map<String, String> fieldsOf(FilingStep step, HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        Stream.concat(step.fields().stream(), request.getParameterMap().keySet().stream())
                .filter(field -> step.asks(field) || step == FilingStep.STORY && DeepLink.carries(field))
                .forEach(field -> typed.put(field, request.getParameter(field)));
        return typed;
    }

    /** What is still wrong, up to this page. */
    private List<FieldProblem> problems() {
        try {
            filing.check(draft, values, visitor.getLanguage());
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.problems().stream()
                    .filter(problem -> !step.isBefore(FilingStep.asking(problem.field())))
                    .toList();
        }
    }

    private static FilingStep firstStep(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> FilingStep.asking(problem.field()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @return whether nothing on this page is wrong */
    private boolean tell(List<FieldProblem> problems) {
        problems.stream()
                .filter(problem -> FilingStep.asking(problem.field()) == step)
                .sorted(Comparator.comparing(problem -> step.position(problem.field())))
                .forEach(problem -> tell(problem.field(), problem.sentence(visitor.getLocale())));
        return errors.isEmpty();
    }

    void tell(String field, String sentence) {
        var name = TypedFiling.isAnswer(field)
                ? TypedFiling.answerField(values.get("practice"), field.substring(field.indexOf('.') + 1))
                : field;
        errors.add(field, GROUPS.contains(field) ? name : name + ":input", sentence);
    }

    /** Goes past a page that has nothing to ask, in the direction in which the person was going. */
    void skip() {
        var faces = FacesContext.getCurrentInstance();
        if (!faces.getResponseComplete() && !faces.isPostback()) {
            redirect((request.getParameter("retour") == null ? step.next() : step.previous()).getAddress());
        }
    }

    void redirect(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public FilingStep getStep() {
        return step;
    }

    /** The six steps that people are told of, each by the first page of it. */
    public List<FilingStep> getSteps() {
        return Stream.of(FilingStep.values())
                .filter(page -> page == FilingStep.STORY
                        || page.getNumber() != page.previous().getNumber())
                .toList();
    }

    /** What the page's fields hold. */
    public Map<String, String> getValues() {
        return values;
    }

    /** Of fields that another tab changed meanwhile, what it wrote. */
    public Map<String, String> getElsewhere() {
        return elsewhere;
    }

    public FormErrors getErrors() {
        return errors;
    }

    /** The draft; null before anything was saved. */
    public DraftView getDraft() {
        return draft;
    }

    /** The revision that this page was made from. */
    public int getBase() {
        return draft == null || draft.isFiled() || replacing ? 0 : draft.revision();
    }

    /** What a link from elsewhere filled in of later pages: it goes with this page's form. */
    public Map<String, String> getCarried() {
        var carried = new HashMap<>(values);
        carried.keySet().removeIf(field -> step.asks(field) || !DeepLink.carries(field));
        return followed ? carried : Map.of();
    }

    /** Whether going on begins a report in place of another that is not finished. */
    public boolean isReplacing() {
        return replacing || replacing();
    }

    /** Whether an earlier visit left a report unfinished that this page continues. */
    public boolean isResumed() {
        return step == FilingStep.STORY && !replacing && draft != null && !draft.isFiled() && errors.isEmpty();
    }

    /** Whether this page goes on with what an agent files for somebody. */
    public boolean isAssisted() {
        return getBase() > 0 && draft.isAssisted();
    }
}
