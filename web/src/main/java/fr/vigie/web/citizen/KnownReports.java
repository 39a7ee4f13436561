package fr.vigie.web.citizen;

import fr.vigie.reporting.DraftFiling;
import fr.vigie.reporting.JoinOffers;
import fr.vigie.reporting.similarity.SimilarReport;
import fr.vigie.reporting.similarity.SimilarReports;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reports of the same practice on the same platform that say much the same, on the page {@code /signaler/semblables}. */
@Named("known")
@RequestScoped
public class KnownReports {

    /** One of them, as the form sends it. */
    public record Offer(SimilarReport report, String value, boolean chosen) {}

    @Inject
    private FilingWizard wizard;

    @Inject
    private PlaceHelp place;

    @Inject
    private SimilarReports similar;

    @Inject
    private Visitor visitor;

    @Inject
    private JoinOffers offers;

    private List<Offer> reports = List.of();

    @PostConstruct
    void find() {
        var values = wizard.getValues();
        reports = place
                .platformId()
                .filter(id -> values.get("practice") != null && values.get("text") != null)
                .map(id -> similar.find(id, values.get("practice"), values.get("text"), visitor.getLanguage()))
                .orElse(List.of())
                .stream()
                .map(report -> offer(report, values.get(DraftFiling.JOIN)))
                .toList();
    }

    private Offer offer(SimilarReport report, String held) {
        var value = offers.of(wizard.getDraft().id(), report.reportId(), held);
        return new Offer(report, value, value.equals(held));
    }

    /** Five at most, the most alike first. */
    public List<Offer> getReports() {
        return reports;
    }

    /** Goes on with the choice made; where there is nothing to choose, the page isn't shown at all. */
    public void settle() {
        wizard.settle();
        if (reports.isEmpty()) {
            wizard.skip();
        }
    }
}
