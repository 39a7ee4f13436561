package fr.vigie.advice.kept;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Advice;
import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.Module;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one list of advice differs from an earlier one, and why. The causes are told apart by what would have been advised if only one
 * thing had changed at a time: first the figures, then the time, then what the person said. The order in a list counts for nothing.
 *
 * @param all what came, in the order of the list, then what went
 */
public record AdviceChanges(List<AdviceChange> all) {

    /** Nothing came and nothing went. */
    public static final AdviceChanges NONE = new AdviceChanges(List.of());

    private static final int VERSION = 1;
    private static final int ENTERED = 1;
    private static final int TARGETED = 2;
    private static final int CAUSE = 4;
    private static final int ROME = 5;

    public AdviceChanges {
        all = List.copyOf(all);
    }

    /** What tells one advice from another. */
    private record Item(Module module, Rome occupation, Department department) {

        static Item of(Advice advice) {
            var target = advice.target();
            return target == null
                    ? new Item(advice.module(), null, null)
                    : new Item(advice.module(), target.occupation(), target.department());
        }

        AdviceChange change(boolean entered, Cause cause) {
            return new AdviceChange(module, occupation, department, entered, cause);
        }
    }

    /**
     * Changes of the advice to somebody who said nothing new.
     *
     * @param afterAsOfThen what would be advised now, had no time passed since {@code before}
     */
    public static AdviceChanges between(AdviceList before, AdviceList after, AdviceList afterAsOfThen) {
        return between(before, after, after, afterAsOfThen);
    }

    /**
     * Changes of the advice to somebody who said something new.
     *
     * @param unsaid what would be advised now, had they said nothing
     * @param unsaidAsOfThen the same, had no time passed since {@code before}
     */
    public static AdviceChanges between(
            AdviceList before, AdviceList after, AdviceList unsaid, AdviceList unsaidAsOfThen) {
        var was = items(before);
        var is = items(after);
        var figures = items(unsaidAsOfThen);
        var time = items(unsaid);
        var changes = new ArrayList<AdviceChange>();
        for (var item : is) {
            if (!was.contains(item)) {
                changes.add(item.change(true, cause(!figures.contains(item), !time.contains(item))));
            }
        }
        for (var item : was) {
            if (!is.contains(item)) {
                changes.add(item.change(false, cause(figures.contains(item), time.contains(item))));
            }
        }
        return new AdviceChanges(changes);
    }

    /** @param outlivesFigures whether it still was as before after the figures changed alone; likewise after time passed too */
    private static Cause cause(boolean outlivesFigures, boolean outlivesTime) {
        if (outlivesTime) {
            return Cause.YOU;
        }
        return outlivesFigures ? Cause.TIME : Cause.FIGURES;
    }

    private static Set<Item> items(AdviceList list) {
        return list.advices().stream().map(Item::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether some of it comes of that. */
    public boolean has(Cause cause) {
        return all.stream().anyMatch(change -> change.cause() == cause);
    }

    /** Both together: what came and went again, or the other way, is no change. */
    public AdviceChanges then(AdviceChanges later) {
        var both = new ArrayList<>(all);
        for (var change : later.all) {
            if (!both.removeIf(change::isOfSame)) {
                both.add(change);
            }
        }
        return new AdviceChanges(both);
    }

    /** A version, how many, and three to nine bytes each. */
    byte[] encode() {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(all.size());
            for (var change : all) {
                boolean targeted = change.occupation() != null;
                out.writeByte(change.module().id());
                out.writeByte((change.entered() ? ENTERED : 0)
                        | (targeted ? TARGETED : 0)
                        | change.cause().ordinal() * CAUSE);
                if (targeted) {
                    out.writeBytes(change.occupation().code());
                    out.writeByte(change.department().index());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if the bytes are of a version that isn't known */
    static AdviceChanges decode(byte[] code) {
        try (var in = new DataInputStream(new ByteArrayInputStream(code))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("Changes of version " + version);
            }
            var changes = new ArrayList<AdviceChange>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                changes.add(read(in));
            }
            return new AdviceChanges(changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AdviceChange read(DataInputStream in) throws IOException {
        var module = Module.of(in.readUnsignedByte());
        int head = in.readUnsignedByte();
        boolean entered = (head & ENTERED) != 0;
        var cause = Cause.values()[head / CAUSE];
        return (head & TARGETED) == 0
                ? new AdviceChange(module, null, null, entered, cause)
                : new AdviceChange(
                        module,
                        new Rome(new String(in.readNBytes(ROME), StandardCharsets.US_ASCII)),
                        Department.at(in.readUnsignedByte()),
                        entered,
                        cause);
    }
}
