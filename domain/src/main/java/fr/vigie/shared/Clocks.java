package fr.vigie.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one source of time: instants are kept in UTC, days and months are those of Paris. */
@ApplicationScoped
public class Clocks {

    /** Where an edition's day begins and a report's month is counted. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
