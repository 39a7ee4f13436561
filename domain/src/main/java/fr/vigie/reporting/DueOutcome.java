package fr.vigie.reporting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a night's deadlines came to.
 *
 * @param done how often each of the clocks' acts was done
 * @param failed reports of which it could not be done
 */
public record DueOutcome(Map<ReportAct, Integer> done, int failed) {

    public static final DueOutcome NOTHING = new DueOutcome(Map.of(), 0);
    static final DueOutcome FAILED = new DueOutcome(Map.of(), 1);

    public DueOutcome {
        var sorted = new EnumMap<ReportAct, Integer>(ReportAct.class);
        sorted.putAll(done);
        done = Collections.unmodifiableMap(sorted);
    }

    static DueOutcome of(List<ReportAct> acts) {
        return new DueOutcome(acts.stream().collect(Collectors.toMap(act -> act, act -> 1, Integer::sum)), 0);
    }

    /** Both together. */
    public DueOutcome and(DueOutcome other) {
        var sum = new EnumMap<ReportAct, Integer>(ReportAct.class);
        sum.putAll(done);
        other.done.forEach((act, count) -> sum.merge(act, count, Integer::sum));
        return new DueOutcome(sum, failed + other.failed);
    }

    /** As operators read it: {@code REMIND 12, EXPIRE 3, failed 0}. */
    @Override
    public String toString() {
        return done.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + ", ")
                .collect(Collectors.joining("", "", "failed " + failed));
    }
}
