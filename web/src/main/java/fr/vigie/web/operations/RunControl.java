package fr.vigie.web.operations;

import fr.vigie.batch.runtime.JobDesk;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;

/** Starts runs again and stops them, then shows the run concerned. */
@RequestScoped
class RunControl {

    @Inject
    private JobDesk desk;

    @Inject
    private Visitor visitor;

    /** @return false if the run can't be restarted any more */
    boolean restart(long execution) throws IOException {
        try {
            show(desk.restart(visitor.getActor(), execution));
            return true;
        } catch (IllegalStateException movedOn) {
            return false;
        }
    }

    void stop(long execution) throws IOException {
        desk.stop(visitor.getActor(), execution);
        show(execution);
    }

    void show(long execution) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/exploitation/executions/" + execution);
    }
}
