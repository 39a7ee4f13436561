package fr.vigie.architecture.breach.reporting;

import fr.vigie.architecture.breach.access.BrokenAccess;
import fr.vigie.architecture.breach.batch.BrokenJob;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks several walls at once: knows pages and jobs, turns in a circle with access, shows its entity. */
@Entity
public class BrokenReport {

    @Id
    private long id;

    BrokenAccess circle;
    BrokenJob job;
    FacesContext page;
}
