package fr.vigie.advice.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at what a run says of itself, and publishes it or doesn't. */
@ApplicationScoped
public class AdviceJudgement {

    /** Runs whose models stay, to see what became different. */
    private static final int KEPT = 5;

    /** Crowded places that are told. */
    private static final int DEAREST = 10;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private AdviceRuns runs;

    @Inject
    private AdviceStages stages;

    @Inject
    private RunStore store;

    /**
     * Publishes a run whose figures are good enough; another one is refused, and what was published before stays.
     *
     * @param driftAccepted whether an operator said that a break in the data is known and right
     * @return a line for operators
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String pass(long id, boolean driftAccepted) {
        var run = em.find(AdviceRun.class, id);
        if (run.state() != RunState.RUNNING) {
            return run.state().toString();
        }
        var choice = stages.chosen(id);
        var figures = new ArrayList<>(store.metrics(id));
        figures.removeIf(metric -> metric.name().startsWith("advice."));
        figures.addAll(RunFigures.of(choice));
        figures.addAll(RunFigures.prices(stages.dearest(DEAREST)));
        figures.add(Metric.of("advice.left.out", stages.leftOut(), stages.people()));
        var published = said(runs.published());
        if (published.synthetic() == run.isSynthetic()) {
            PublicationGate.find(published.metrics(), PublicationGate.CHANCE)
                    .ifPresent(before ->
                            figures.add(Metric.of(PublicationGate.CHANCE_BEFORE, before.value(), before.n())));
        }
        store.say(id, figures);
        run.counts(stages.people(), choice.advised(), choice.changed());
        var refusal = new PublicationGate(driftAccepted)
                .refusal(new PublicationGate.Said(run.isSynthetic(), figures), published);
        if (refusal.isPresent()) {
            runs.refuse(run, refusal.get());
            store.forgetModels(KEPT);
            return told(refusal.get(), figures);
        }
        runs.publish(run);
        store.forgetModels(KEPT);
        return "published: " + choice.advised() + " advised, " + choice.changed() + " rows changed";
    }

    private static String told(Refusal refusal, List<Metric> figures) {
        return "refused: " + refusal.reason() + " " + refusal.figure()
                + PublicationGate.find(figures, refusal.figure())
                        .map(figure -> String.format(Locale.ROOT, " %.3f (n %d)", figure.value(), figure.n()))
                        .orElse("");
    }

    private PublicationGate.Said said(long id) {
        return new PublicationGate.Said(runs.isSynthetic(id), store.metrics(id));
    }
}
