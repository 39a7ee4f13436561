package fr.vigie.advice.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A simple random sample of the spells of one department: those whose hash is smallest, so that it is the same whatever
 * the order in which spells come. What asks for the whole history of a person, and not for counts alone, is fitted to it.
 */
final class SpellSample {

    private record Drawn(long hash, History history) {}

    /** By hash without sign; the rest decides where two are alike, which is next to impossible. */
    private static final Comparator<Drawn> ORDER = Comparator.<Drawn>comparingLong(drawn -> drawn.hash ^ Long.MIN_VALUE)
            .thenComparingLong(drawn -> drawn.history.seeker().person())
            .thenComparingInt(drawn -> drawn.history.start());

    private final int most;
    private final PriorityQueue<Drawn> drawn = new PriorityQueue<>(ORDER.reversed());
    private long seen;
    /** Sorted; null when one has come since. */
    private List<History> sorted;

    /** @param most how many it keeps at most */
    SpellSample(int most) {
        this.most = most;
    }

    void add(History history) {
        seen++;
        offer(new Drawn(Hashes.of(history.seeker().person(), history.start()), history));
    }

    /** How many spells one of the sample stands for. */
    double weight() {
        return drawn.isEmpty() ? 0 : (double) seen / drawn.size();
    }

    /** In an order that doesn't depend on that in which they came. */
    List<History> histories() {
        if (sorted == null) {
            sorted = sorted().stream().map(Drawn::history).toList();
        }
        return sorted;
    }

    SpellSample plus(SpellSample other) {
        var sum = new SpellSample(most);
        drawn.forEach(sum::offer);
        other.drawn.forEach(sum::offer);
        sum.seen = seen + other.seen;
        return sum;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(seen);
        out.writeInt(drawn.size());
        for (var one : sorted()) {
            one.history.writeTo(out);
        }
    }

    static SpellSample readFrom(DataInput in, int most) throws IOException {
        var sample = new SpellSample(most);
        long seen = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            sample.add(History.readFrom(in));
        }
        sample.seen = seen;
        return sample;
    }

    private void offer(Drawn one) {
        sorted = null;
        if (drawn.size() < most) {
            drawn.add(one);
        } else if (ORDER.compare(one, drawn.peek()) < 0) {
            drawn.poll();
            drawn.add(one);
        }
    }

    private List<Drawn> sorted() {
        var sorted = new ArrayList<>(drawn);
        sorted.sort(ORDER);
        return sorted;
    }
}
