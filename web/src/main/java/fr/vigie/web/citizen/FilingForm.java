package fr.vigie.web.citizen;

import fr.vigie.access.Actor;
import fr.vigie.platform.PlatformRef;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.platform.PlatformStatus;
import fr.vigie.reporting.Channel;
import fr.vigie.reporting.Filed;
import fr.vigie.reporting.FilingDraft;
import fr.vigie.reporting.FilingKey;
import fr.vigie.reporting.FilingKeyReused;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportDesk;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Filing a report on the page {@code /signaler}: leads through the steps, then hands over the receipt. */
@Named("filing")
@RequestScoped
public class FilingForm {

    /** Groups of choices, to which a link leads as a whole; the other fields have one control. */
    private static final Set<String> CHOICES = Set.of("practice", "filer");

    @Inject
    private ReportDesk desk;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private PracticeCatalog practices;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private final FilingAnswers answers = new FilingAnswers();
    private final FormErrors errors = new FormErrors();
    private FilingStep step;
    private FilingDraft draft;
    private Filed filed;
    private Reference filedEarlier;

    @PostConstruct
    void begin() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        if (FacesContext.getCurrentInstance().isPostback()) {
            step = FilingStep.named(parameters.get("step"));
            answers.setPractice(parameters.get("practice"));
            answers.setFiler(parameters.get("filer"));
        } else {
            step = FilingStep.STORY;
            answers.setText(parameters.get("recit"));
            answers.setAddress(parameters.get("host"));
            answers.setPractice(parameters.get("pratique"));
            practices
                    .find(answers.getPractice())
                    .filter(practice -> !practice.whoMayFile().contains(Filer.CONSUMER))
                    .ifPresent(practice -> answers.setFiler(Filer.PROFESSIONAL.name()));
        }
    }

    /** Goes on, unless something up to this step is to be corrected. */
    public void proceed() {
        if (check(step)) {
            show(step.next());
        }
    }

    /** Goes to a step, whatever is typed. */
    public void show(FilingStep wanted) {
        step = wanted;
    }

    /** Before the page is written: one reads over only what could be sent. */
    public void settle() {
        if (step == FilingStep.READ_OVER && draft == null) {
            check(step);
        }
    }

    /** Sends the report; sent twice, it is filed once. */
    public void send() {
        if (!check(FilingStep.READ_OVER)) {
            return;
        }
        var content = answers.typed(visitor.getLanguage()).fingerprint();
        try {
            filed = desk.file(draft, FilingKey.ofForm(answers.filingKey(), content), Channel.PAGE, Actor.CITIZEN);
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-store");
        } catch (FilingKeyReused e) {
            filedEarlier = e.reference();
            answers.renewKey();
        }
    }

    /** Looks at the answers up to a step; where one of them won't do, shows the first step that asked for such. */
    private boolean check(FilingStep upTo) {
        try {
            draft = desk.check(answers.typed(visitor.getLanguage()));
            return true;
        } catch (InvalidInput invalid) {
            var problems = invalid.problems().stream()
                    .filter(problem -> !upTo.isBefore(FilingStep.asking(problem.field())))
                    .toList();
            firstStep(problems).ifPresent(first -> {
                step = first;
                problems.stream()
                        .filter(problem -> FilingStep.asking(problem.field()) == first)
                        .sorted(Comparator.comparing(problem -> first.position(problem.field())))
                        .forEach(this::tell);
            });
            return problems.isEmpty();
        }
    }

    private static Optional<FilingStep> firstStep(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> FilingStep.asking(problem.field()))
                .sorted()
                .findFirst();
    }

    private void tell(FieldProblem problem) {
        var field = problem.field();
        var target = CHOICES.contains(field) ? field : field + ":input";
        errors.add(field, target, problem.sentence(visitor.getLocale()));
    }

    /** The registered platform that we take the answers to mean; null if an agent has yet to look. */
    public String getRecognised() {
        if (draft == null) {
            return null;
        }
        return registered(draft.platformName() == null ? ownerOfAddress() : platforms.named(draft.platformName()));
    }

    /** The registered platform of the address, where a name that we don't know was typed as well; null otherwise. */
    public String getOwnerOfAddress() {
        if (draft == null || draft.platformName() == null || getRecognised() != null) {
            return null;
        }
        return registered(ownerOfAddress());
    }

    private Optional<PlatformRef> ownerOfAddress() {
        return draft.addresses().stream().findFirst().flatMap(platforms::at);
    }

    private static String registered(Optional<PlatformRef> platform) {
        return platform.filter(found -> found.status() == PlatformStatus.REGISTERED)
                .map(PlatformRef::displayName)
                .orElse(null);
    }

    public List<String> getPlatformNames() {
        return platforms.registeredNames();
    }

    /** The day in Paris, after which nothing can have happened. */
    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(Clocks.PARIS));
    }

    public FilingStep getStep() {
        return step;
    }

    public List<FilingStep> getSteps() {
        return List.of(FilingStep.values());
    }

    public FilingAnswers getAnswers() {
        return answers;
    }

    public FormErrors getErrors() {
        return errors;
    }

    /** What will be filed, on the last step. */
    public FilingDraft getDraft() {
        return draft;
    }

    /** The receipt; null until the report is sent. */
    public Filed getFiled() {
        return filed;
    }

    /** What this form had already filed before its answers were changed; null normally. */
    public Reference getFiledEarlier() {
        return filedEarlier;
    }
}
