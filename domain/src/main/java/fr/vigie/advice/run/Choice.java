package fr.vigie.advice.run;

import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.model.EvidenceGrade;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What was advised in a department, counted. */
final class Choice {

    private static final int MODULES = Module.values().length;
    private static final int GRADES = EvidenceGrade.values().length;

    private final long run;
    private final long[] byModule = new long[MODULES];
    private final long[] byGrade = new long[GRADES];
    private long unclear;
    private long people;
    private long advised;
    private long changed;

    /** @param people who are still searching */
    Choice(long run, long people) {
        this.run = run;
        this.people = people;
    }

    void add(AdviceList list) {
        if (!list.advices().isEmpty()) {
            advised++;
        }
        list.advices().forEach(advice -> {
            byModule[advice.module().ordinal()]++;
            byGrade[advice.grade().ordinal()]++;
            unclear += advice.isUnclear() ? 1 : 0;
        });
    }

    void wrote(long rows) {
        changed = rows;
    }

    long run() {
        return run;
    }

    long people() {
        return people;
    }

    long advised() {
        return advised;
    }

    long changed() {
        return changed;
    }

    /** How often the module was advised. */
    long of(Module module) {
        return byModule[module.ordinal()];
    }

    long of(EvidenceGrade grade) {
        return byGrade[grade.ordinal()];
    }

    /** How often what was advised was measured, and nothing could be said of the sign. */
    long unclear() {
        return unclear;
    }

    /** Adds another department's. */
    void merge(Choice other) {
        people += other.people;
        advised += other.advised;
        changed += other.run == run ? other.changed : 0;
        unclear += other.unclear;
        for (int module = 0; module < MODULES; module++) {
            byModule[module] += other.byModule[module];
        }
        for (int grade = 0; grade < GRADES; grade++) {
            byGrade[grade] += other.byGrade[grade];
        }
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(run);
        out.writeLong(people);
        out.writeLong(advised);
        out.writeLong(changed);
        out.writeLong(unclear);
        for (long count : byModule) {
            out.writeLong(count);
        }
        for (long count : byGrade) {
            out.writeLong(count);
        }
    }

    static Choice readFrom(DataInput in) throws IOException {
        var choice = new Choice(in.readLong(), in.readLong());
        choice.advised = in.readLong();
        choice.changed = in.readLong();
        choice.unclear = in.readLong();
        for (int module = 0; module < MODULES; module++) {
            choice.byModule[module] = in.readLong();
        }
        for (int grade = 0; grade < GRADES; grade++) {
            choice.byGrade[grade] = in.readLong();
        }
        return choice;
    }
}
