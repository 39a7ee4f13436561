package fr.vigie.web.citizen;

import fr.vigie.reporting.DraftFiling;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the platform will see of the report being written. */
@Named("seen")
@RequestScoped
public class SeenByPlatform {

    @Inject
    private FilingWizard wizard;

    @Inject
    private FilingIdentity identity;

    /** Whether it will learn who the person is: only if they proved an address and agreed. */
    public boolean isIdentified() {
        return identity.isByEmail()
                && identity.isProven()
                && DraftFiling.consents(wizard.getValues()).identityShared();
    }
}
