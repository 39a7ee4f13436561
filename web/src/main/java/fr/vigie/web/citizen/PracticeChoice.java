package fr.vigie.web.citizen;

import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.practice.PracticeProposer;
import fr.vigie.reporting.practice.Proposal;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * What there is to choose from on the page {@code /signaler/pratique}: what we propose from the person's own words, or from other words
 * that they look for, and the guided tree.
 */
@Named("practiceChoice")
@RequestScoped
public class PracticeChoice {

    @Inject
    private FilingWizard wizard;

    @Inject
    private PracticeProposer proposer;

    @Inject
    private PracticeCatalog catalog;

    @Inject
    private Visitor visitor;

    private String searched;
    private List<Proposal> proposals;

    @PostConstruct
    void propose() {
        searched = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("chercher");
        var words = searched == null || searched.isBlank() ? wizard.getValues().get("text") : searched;
        proposals = words == null ? List.of() : proposer.propose(words, visitor.getLocale());
    }

    /** Three at most, the nearest first. */
    public List<Proposal> getProposals() {
        return proposals;
    }

    /** The words looked for in place of the person's own; null if there are none. */
    public String getSearched() {
        return searched == null || searched.isBlank() ? null : searched;
    }

    /** The practice chosen earlier; null if none is. */
    public Practice getChosen() {
        return catalog.find(wizard.getValues().getOrDefault("practice", "")).orElse(null);
    }

    /** Whether it stands among the proposals already. */
    public boolean isChosenProposed() {
        return proposals.stream()
                .anyMatch(proposal ->
                        proposal.practice().code().equals(wizard.getValues().get("practice")));
    }
}
