package fr.vigie.web.agent;

import fr.vigie.platform.MergeView;
import fr.vigie.platform.PlatformCard;
import fr.vigie.platform.PlatformCare;
import fr.vigie.platform.PlatformMerges;
import fr.vigie.reporting.ReportedPlatform;
import fr.vigie.reporting.ReportedPlatforms;
import fr.vigie.web.portal.PathNumber;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** On a platform's page: merging it into another, which is first looked for and then shown, and undoing merges into it. */
@Named("merging")
@RequestScoped
public class MergeForm {

    private static final int CANDIDATES = 10;

    /** Parameters of the request; also where a form is sent, as whether there is a button to press depends on them. */
    private static final String INTO = "dans";

    private static final String TO_UNDO = "annuler";

    @Inject
    private PlatformPage page;

    @Inject
    private PlatformCare care;

    @Inject
    private PlatformMerges merges;

    @Inject
    private ReportedPlatforms reports;

    @Inject
    private Visitor visitor;

    private String words;
    private long moved;

    /** Read once a request, as pages ask again and again; anew after an act. */
    private List<ReportedPlatform> candidates;

    private List<MergeView> list;

    /** Merges the platform into the one that was shown. */
    public void merge() {
        PathNumber.of(INTO)
                .ifPresent(target -> page.attempt("merged", () -> {
                    moved = page.getReports();
                    merges.merge(visitor.getActor(), page.getPlatform().id(), target);
                }));
        words = null;
        readAnew();
    }

    /** Undoes the merge that was asked about. */
    public void undo() {
        PathNumber.of(TO_UNDO).ifPresent(merge -> page.attempt("undone", () -> merges.undo(visitor.getActor(), merge)));
        readAnew();
    }

    private void readAnew() {
        candidates = null;
        list = null;
    }

    /** Platforms into which this one could be merged. */
    public List<ReportedPlatform> getCandidates() {
        if (candidates == null) {
            candidates = reports.page(visitor.getActor(), words, false, 0, CANDIDATES + 1).stream()
                    .filter(candidate ->
                            candidate.platform().id() != page.getPlatform().id())
                    .limit(CANDIDATES)
                    .toList();
        }
        return candidates;
    }

    /** The platform into which this one is merged once that is confirmed; null if there is none. */
    public PlatformCard getTarget() {
        return PathNumber.of(INTO)
                .filter(id -> id != page.getPlatform().id())
                .flatMap(id -> care.open(visitor.getActor(), id))
                .filter(target -> target.mergedInto() == null)
                .orElse(null);
    }

    public List<MergeView> getList() {
        if (list == null) {
            list = merges.into(visitor.getActor(), page.getPlatform().id());
        }
        return list;
    }

    /** The merge that is undone once that is confirmed; null if there is none. */
    public MergeView getAskedAbout() {
        return PathNumber.of(TO_UNDO).stream()
                .flatMap(id -> getList().stream().filter(merge -> merge.id() == id))
                .findFirst()
                .orElse(null);
    }

    /** How many reports would come back. */
    public long countMoved(long merge) {
        return reports.countMoved(visitor.getActor(), merge);
    }

    /** How many reports the merge moved that was just done. */
    public long getMoved() {
        return moved;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String typed) {
        words = typed;
        candidates = null;
    }
}
