package fr.vigie.reporting;

import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** What the services of this context are set up with. */
@ApplicationScoped
class ReportingSetup {

    @Produces
    Deadlines deadlines() {
        return Deadlines.read(Setting.TERRITORY.get());
    }

    @Produces
    TrackingCodes trackingCodes() {
        return new TrackingCodes(Setting.TRACKING_KEY.asKey());
    }
}
