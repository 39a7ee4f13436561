package fr.vigie.web.citizen;

import fr.vigie.web.api.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What the documentation page takes from the interface itself, so that it can't lag behind. */
@Named("apiGuide")
@RequestScoped
public class ApiGuide {

    /** Each is an anchor of the page: a problem's {@code type} leads to it. */
    public ProblemKind[] getProblems() {
        return ProblemKind.values();
    }
}
