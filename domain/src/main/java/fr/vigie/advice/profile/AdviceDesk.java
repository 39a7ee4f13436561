package fr.vigie.advice.profile;

import fr.vigie.advice.Department;
import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.Counsel;
import fr.vigie.advice.counsel.Knowledge;
import fr.vigie.advice.counsel.Prices;
import fr.vigie.advice.counsel.Situation;
import fr.vigie.advice.counsel.Wording;
import fr.vigie.advice.run.AdviceRunView;
import fr.vigie.advice.run.AdviceRuns;
import fr.vigie.advice.run.AdviceStages;
import fr.vigie.advice.run.CurrentMarket;
import fr.vigie.shared.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Advice on the spot, by what the published run knows; by the market and rules alone where nothing is published. */
@ApplicationScoped
public class AdviceDesk {

    @Inject
    private AdviceRuns runs;

    @Inject
    private AdviceStages stages;

    @Inject
    private CurrentMarket market;

    @Inject
    private Clock clock;

    private volatile Known known;

    /**
     * What doesn't depend on the person, kept as long as it stays so.
     *
     * @param run number of the published run; 0 for none
     * @param market stamp of the data sets
     * @param prices of the departments that somebody asked about
     */
    private record Known(
            long run,
            String market,
            Knowledge knowledge,
            Counsel counsel,
            Wording wording,
            Map<Department, Prices> prices) {

        /** Not computed within the map: who waits for it there would hold what the one who computes may need. */
        Prices prices(Department department, AdviceStages stages) {
            var known = prices.get(department);
            if (known == null) {
                known = stages.prices(run, department);
                prices.putIfAbsent(department, known);
            }
            return known;
        }

        boolean isOf(long otherRun, String otherMarket) {
            return run == otherRun && market.equals(otherMarket);
        }
    }

    /**
     * Advises somebody now.
     *
     * @return empty if the current register has no such occupation
     */
    public Optional<Consultation> consult(Profile profile) {
        return consult(profile, YearMonth.now(clock.withZone(Clocks.PARIS)));
    }

    /** The same as if it were that month: tells what time alone has changed. */
    public Optional<Consultation> consult(Profile profile, YearMonth month) {
        var now = known();
        return profile.situation(now.knowledge.market().occupations(), month)
                .map(situation -> new Consultation(
                        profile, situation, advise(now, situation), now.run, now.market, now.knowledge, now.wording));
    }

    private AdviceList advise(Known now, Situation situation) {
        var department = situation.seeker().department();
        var prices = now.run == 0 ? Prices.NONE : now.prices(department, stages);
        return now.counsel.in(department, prices).advise(situation);
    }

    /**
     * Reads what a new run knows, where there is one. Called before a transaction begins in which somebody is advised: in it one would wait
     * for who reads, and hold the connection that the reading may need.
     */
    public void refresh() {
        known();
    }

    /** Sentences for what was advised earlier. */
    public Wording wording() {
        return known().wording;
    }

    private Known known() {
        long run = runs.current().map(AdviceRunView::id).orElse(0L);
        var stamp = market.read().stamp();
        var last = known;
        return last != null && last.isOf(run, stamp) ? last : read(run, stamp);
    }

    /** A crowd waits for one that reads: it takes a second, and tens of megabytes. */
    private synchronized Known read(long run, String stamp) {
        if (known == null || !known.isOf(run, stamp)) {
            var knowledge = stages.knowledge(run);
            known = new Known(
                    run,
                    stamp,
                    knowledge,
                    new Counsel(knowledge, AdviceStages.SEED),
                    new Wording(knowledge),
                    new ConcurrentHashMap<>());
        }
        return known;
    }
}
