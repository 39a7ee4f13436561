package fr.vigie.advice.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One computation of everybody's advice: begun, then either published or refused, and not changed any more. */
@Entity
@Table(name = "advice_run")
class AdviceRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "advice_run_seq")
    @SequenceGenerator(name = "advice_run_seq", sequenceName = "advice_run_seq", allocationSize = 50)
    private Long id;

    @Column(name = "job_instance")
    private long jobInstance;

    @Enumerated(EnumType.STRING)
    private RunState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "data_until")
    private LocalDate dataUntil;

    @Column(name = "input_hash")
    private String inputHash;

    @Column(name = "code_version")
    private String codeVersion;

    @Column(name = "is_synthetic")
    private boolean synthetic;

    private long people;
    private long advised;
    private long changed;

    @Enumerated(EnumType.STRING)
    private Refusal.Reason refusal;

    @Column(name = "refusal_figure")
    private String refusalFigure;

    protected AdviceRun() {}

    AdviceRun(long jobInstance, RunInput input, String codeVersion, Instant startedAt) {
        this.jobInstance = jobInstance;
        this.state = RunState.RUNNING;
        this.inputHash = input.hash();
        this.dataUntil = input.until();
        this.synthetic = input.synthetic();
        this.codeVersion = codeVersion;
        this.startedAt = startedAt;
    }

    void counts(long allPeople, long advisedPeople, long changedRows) {
        people = allPeople;
        advised = advisedPeople;
        changed = changedRows;
    }

    void publish(Instant now) {
        end(RunState.PUBLISHED, now);
    }

    void refuse(Refusal why, Instant now) {
        end(RunState.REFUSED, now);
        refusal = why.reason();
        refusalFigure = why.figure();
    }

    private void end(RunState end, Instant now) {
        if (state != RunState.RUNNING) {
            throw new IllegalStateException("Run " + id + " is " + state);
        }
        state = end;
        endedAt = now;
    }

    long id() {
        return id;
    }

    RunState state() {
        return state;
    }

    String inputHash() {
        return inputHash;
    }

    boolean isSynthetic() {
        return synthetic;
    }

    LocalDate dataUntil() {
        return dataUntil;
    }

    AdviceRunView view() {
        return new AdviceRunView(
                id,
                state,
                startedAt,
                endedAt,
                dataUntil,
                inputHash,
                codeVersion,
                synthetic,
                people,
                advised,
                changed,
                refusal == null ? null : new Refusal(refusal, refusalFigure));
    }
}
