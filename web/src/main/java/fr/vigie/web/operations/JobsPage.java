package fr.vigie.web.operations;

import fr.vigie.access.AuditLine;
import fr.vigie.access.AuditTrail;
import fr.vigie.batch.runtime.Job;
import fr.vigie.batch.runtime.JobDesk;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The operators' page {@code /exploitation}: the jobs, their last runs and what people did. */
@Named("jobs")
@RequestScoped
public class JobsPage {

    private static final int AUDIT_LINES = 50;

    @Inject
    private JobDesk desk;

    @Inject
    private RunControl control;

    @Inject
    private AuditTrail audit;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private final List<JobForm> forms =
            Arrays.stream(Job.values()).map(JobForm::new).toList();
    private final Map<Job, List<RunLine>> runs = new EnumMap<>(Job.class);
    private List<AuditLine> lines;
    private boolean late;

    @PostConstruct
    void look() {
        for (var job : Job.values()) {
            runs.put(
                    job,
                    desk.lastRuns(visitor.getActor(), job).stream()
                            .map(run -> RunLine.of(run, clock.instant()))
                            .toList());
        }
    }

    /** Starts a job, or finds it running, and shows that run. */
    public void start(JobForm form) throws IOException {
        try {
            var job = Job.named(form.getId()).orElseThrow();
            control.show(desk.start(visitor.getActor(), job, form.given()));
        } catch (InvalidInput invalid) {
            form.refuse(invalid, visitor.getLocale());
        }
    }

    public void restart(long execution) throws IOException {
        late = !control.restart(execution);
        look();
    }

    public void stop(long execution) throws IOException {
        control.stop(execution);
    }

    public List<JobForm> getForms() {
        return forms;
    }

    public List<RunLine> runsOf(String job) {
        return runs.get(Job.named(job).orElseThrow());
    }

    /** Whether anything is running: the page then looks again every other second. */
    public boolean isBusy() {
        return runs.values().stream().flatMap(List::stream).anyMatch(line -> line.run()
                .isRunning());
    }

    /** Whether a restart came too late. */
    public boolean isLate() {
        return late;
    }

    public List<AuditLine> getAuditLines() {
        if (lines == null) {
            lines = audit.newest(visitor.getActor(), AUDIT_LINES);
        }
        return lines;
    }
}
