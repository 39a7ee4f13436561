package fr.vigie.deploy;

import fr.vigie.deploy.client.JobExecution;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Shows each step of a job as it begins, counts and ends. */
final class JobProgress implements Consumer<JobExecution> {

    private final Console console;
    private final String job;
    private final Map<String, Console.Progress> steps = new HashMap<>();
    private final Map<String, Boolean> ended = new HashMap<>();
    private boolean announced;

    JobProgress(Console console, String job) {
        this.console = console;
        this.job = job;
    }

    @Override
    public void accept(JobExecution execution) {
        if (!announced) {
            announced = true;
            console.line(Messages.text("job.started", job, execution.execution()));
        }
        for (JobExecution.Step step : execution.steps()) {
            Console.Progress progress = steps.computeIfAbsent(step.name(), console::progress);
            String counts = Messages.text("job.counts", step.read(), step.written(), step.skipped());
            if (isOver(step, execution)) {
                if (ended.put(step.name(), true) == null) {
                    end(progress, step, counts + " · " + said(step));
                }
            } else {
                progress.tick(counts);
            }
        }
        if (!execution.running()) {
            console.line(Messages.text("job.ended", job, execution.status()));
        }
    }

    private static void end(Console.Progress progress, JobExecution.Step step, String detail) {
        if ("FAILED".equals(step.status())) {
            progress.failed(detail);
        } else {
            progress.done(detail);
        }
    }

    /** Its state, and what it says beyond that: a run that its gate refuses is completed all the same. */
    private static String said(JobExecution.Step step) {
        boolean more = !step.exitStatus().isEmpty() && !step.exitStatus().equals(step.status());
        return more ? step.status() + " · " + step.exitStatus() : step.status();
    }

    private static boolean isOver(JobExecution.Step step, JobExecution execution) {
        return !execution.running() || !step.status().startsWith("START");
    }
}
