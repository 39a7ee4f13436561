package fr.vigie.batch.runtime;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.access.Role;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.operations.NoSuchJobInstanceException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Where jobs are started, watched, stopped and restarted, by whoever may: the night's timer, an operator, a program. */
@ApplicationScoped
public class JobDesk {

    private static final int SHOWN_RUNS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @Inject
    private RunLock lock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Starts a job, unless it is running somewhere: then that execution is the answer.
     *
     * @param parameters by name; those left out get their defaults
     * @return the execution's number
     * @throws fr.vigie.shared.InvalidInput if a parameter is unknown or unreadable
     */
    public long start(Actor by, Job job, Map<String, String> parameters) {
        requireOperator(by);
        var complete = job.parametersFrom(parameters, clock);
        return claimed(by, "JOB_STARTED", job, () -> operator().start(job.id(), complete));
    }

    /**
     * Takes up again an execution that failed, was stopped or was interrupted, where its last checkpoint left it.
     *
     * @return the new execution's number
     * @throws IllegalStateException if it can't be restarted
     */
    public long restart(Actor by, long execution) {
        requireOperator(by);
        var run = find(execution).orElseThrow(() -> new IllegalStateException("No such execution: " + execution));
        if (!run.state().isRestartable()) {
            throw new IllegalStateException("Execution " + execution + " is " + run.state());
        }
        var job = Job.named(run.job()).orElseThrow();
        var parameters = operator().getParameters(execution);
        return claimed(by, "JOB_RESTARTED", job, () -> again(execution, parameters));
    }

    private static long again(long execution, Properties parameters) {
        try {
            return operator().restart(execution, parameters);
        } catch (JobRestartException
                | JobExecutionAlreadyCompleteException
                | JobExecutionNotMostRecentException takenUpAlready) {
            throw new IllegalStateException("Execution " + execution + " was already taken up again", takenUpAlready);
        }
    }

    /** Asks a running execution to stop; one that isn't running is left as it is. */
    public void stop(Actor by, long execution) {
        requireOperator(by);
        try {
            operator().stop(execution);
            audit.record(by, "JOB_STOPPED", "JOB", Long.toString(execution));
        } catch (JobExecutionNotRunningException ended) {
            // It ended by itself meanwhile: what was asked for is so.
            audit.record(by, "JOB_HAD_ENDED", "JOB", Long.toString(execution));
        }
    }

    /** The execution of that number, as it stands now. */
    public Optional<RunView> find(Actor by, long execution) {
        requireOperator(by);
        return find(execution);
    }

    private Optional<RunView> find(long execution) {
        try {
            return Optional.of(view(operator().getJobExecution(execution)));
        } catch (NoSuchJobExecutionException e) {
            return Optional.empty();
        }
    }

    /** The last runs of a job, the newest first. */
    public List<RunView> lastRuns(Actor by, Job job) {
        requireOperator(by);
        return instances(operator(), job).stream()
                .flatMap(instance -> executions(operator(), instance).stream())
                .sorted(Comparator.comparingLong(JobExecution::getExecutionId).reversed())
                .limit(SHOWN_RUNS)
                .map(this::view)
                .toList();
    }

    /**
     * The last instances, the newest first. JBatch writes an instance, then its status, then its first execution, and stumbles over whatever
     * is between two of them: the others are then asked for one by one.
     */
    static List<JobInstance> instances(JobOperator operator, Job job) {
        return instances(operator, job, 0, SHOWN_RUNS).orElseGet(() -> IntStream.range(0, SHOWN_RUNS)
                .mapToObj(at -> instances(operator, job, at, 1).orElse(List.of()))
                .flatMap(List::stream)
                .toList());
    }

    /** Empty if one of them has no status yet. */
    private static Optional<List<JobInstance>> instances(JobOperator operator, Job job, int start, int count) {
        try {
            return Optional.of(operator.getJobInstances(job.id(), start, count));
        } catch (NoSuchJobException noneOrNoMore) {
            return Optional.of(List.of());
        } catch (NullPointerException beingStarted) {
            return Optional.empty();
        }
    }

    /** The runs of an instance; none while its first is being started. */
    static List<JobExecution> executions(JobOperator operator, JobInstance instance) {
        try {
            return operator.getJobExecutions(instance);
        } catch (NoSuchJobInstanceException beingStarted) {
            return List.of();
        }
    }

    /** A sign of life for what runs on this node. */
    void beat() {
        lock.beat((job, execution) -> running(job).contains(execution));
    }

    private long claimed(Actor by, String act, Job job, LongSupplier start) {
        var giveUp = clock.instant().plus(PATIENCE);
        while (true) {
            var claim = lock.claim(job, execution -> running(job).contains(execution));
            if (claim.granted()) {
                return started(by, act, job, start);
            }
            if (claim.holder().isPresent()) {
                return claim.holder().getAsLong();
            }
            if (clock.instant().isAfter(giveUp)) {
                throw new IllegalStateException("Another node has been starting " + job.id() + " for too long");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private long started(Actor by, String act, Job job, LongSupplier start) {
        long execution;
        try {
            execution = start.getAsLong();
        } catch (RuntimeException neverStarted) {
            lock.release(job);
            throw neverStarted;
        }
        lock.started(job, execution);
        audit.record(by, act, "JOB", job.id() + " " + execution);
        return execution;
    }

    private RunView view(JobExecution execution) {
        var steps = operator().getStepExecutions(execution.getExecutionId());
        var state = state(execution);
        var parameters = new TreeMap<String, String>();
        if (execution.getJobParameters() != null) {
            execution.getJobParameters().forEach((name, value) -> parameters.put((String) name, (String) value));
        }
        return new RunView(
                execution.getExecutionId(),
                execution.getJobName(),
                state,
                instant(execution.getStartTime()),
                state == RunState.RUNNING ? null : instant(execution.getEndTime()),
                execution.getExitStatus(),
                state == RunState.FAILED ? error(steps) : null,
                parameters,
                steps.stream()
                        .sorted(Comparator.comparingLong(StepExecution::getStepExecutionId))
                        .map(JobDesk::step)
                        .toList());
    }

    private RunState state(JobExecution execution) {
        return switch (execution.getBatchStatus()) {
            case COMPLETED -> RunState.COMPLETED;
            case FAILED, ABANDONED -> RunState.FAILED;
            case STOPPED -> RunState.STOPPED;
            case STARTING, STARTED, STOPPING ->
                Job.named(execution.getJobName())
                                        .filter(job -> running(job).contains(execution.getExecutionId()))
                                        .isPresent()
                                || lock.runsElsewhere(execution.getExecutionId())
                        ? RunState.RUNNING
                        : settled(execution.getExecutionId());
        };
    }

    /** Between reading the row and the running set the run may have ended: the row, read again, then says so. */
    private static RunState settled(long execution) {
        return switch (operator().getJobExecution(execution).getBatchStatus()) {
            case COMPLETED -> RunState.COMPLETED;
            case FAILED, ABANDONED -> RunState.FAILED;
            case STOPPED -> RunState.STOPPED;
            case STARTING, STARTED, STOPPING -> RunState.INTERRUPTED;
        };
    }

    private static String error(List<StepExecution> steps) {
        return steps.stream()
                .filter(step -> step.getBatchStatus() == BatchStatus.FAILED)
                .map(StepExecution::getExitStatus)
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    private static RunView.Step step(StepExecution step) {
        long read = 0;
        long written = 0;
        long skipped = 0;
        for (var metric : step.getMetrics()) {
            if (metric.getType() == Metric.MetricType.READ_COUNT) {
                read = metric.getValue();
            } else if (metric.getType() == Metric.MetricType.WRITE_COUNT) {
                written = metric.getValue();
            } else if (metric.getType().name().endsWith("SKIP_COUNT")) {
                skipped += metric.getValue();
            }
        }
        return new RunView.Step(
                step.getStepName(), step.getBatchStatus().name(), step.getExitStatus(), read, written, skipped);
    }

    private static List<Long> running(Job job) {
        try {
            return operator().getRunningExecutions(job.id());
        } catch (NoSuchJobException neverStarted) {
            return List.of();
        }
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static void requireOperator(Actor by) {
        if (by.kind() != Actor.Kind.SYSTEM) {
            by.require(Role.OPERATOR);
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
