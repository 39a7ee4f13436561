package fr.vigie.advice.path;

import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Seeker;
import java.util.Objects;

/** A job seeker whose path is kept, with what is known for advice and, apart, for the audit. */
public record PathPerson(Seeker seeker, AuditGroup group) {

    public PathPerson {
        Objects.requireNonNull(seeker);
        Objects.requireNonNull(group);
    }
}
