package fr.vigie.web.operations;

import fr.vigie.batch.runtime.JobDesk;
import fr.vigie.batch.runtime.RunView;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a job on the page {@code /exploitation/executions/{execution}}: its steps, and what can be done about it. */
@Named("runPage")
@RequestScoped
public class RunPage {

    @Inject
    private JobDesk desk;

    @Inject
    private Visitor visitor;

    @Inject
    private RunControl control;

    @Inject
    private Clock clock;

    private RunLine line;
    private boolean late;

    @PostConstruct
    void open() {
        line = find(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("execution"))
                .map(run -> RunLine.of(run, clock.instant()))
                .orElse(null);
    }

    /** Before the page is written: 404 without a run. */
    public void check() throws IOException {
        if (line == null) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    private Optional<RunView> find(String execution) {
        return execution.matches("[1-9]\\d{0,17}")
                ? desk.find(visitor.getActor(), Long.parseLong(execution))
                : Optional.empty();
    }

    public void restart() throws IOException {
        late = !control.restart(line.run().execution());
        open();
    }

    public void stop() throws IOException {
        control.stop(line.run().execution());
    }

    public RunView getRun() {
        return line.run();
    }

    public RunLine getLine() {
        return line;
    }

    /** Whether a restart came too late. */
    public boolean isLate() {
        return late;
    }

    /** Name of the step it is at; null if none has begun. */
    public String getCurrentStep() {
        return line.run().steps().stream()
                .map(RunView.Step::name)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    public List<Map.Entry<String, String>> getParameters() {
        return new ArrayList<>(line.run().parameters().entrySet());
    }
}
