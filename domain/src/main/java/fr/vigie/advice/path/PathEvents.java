package fr.vigie.advice.path;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One person's events in the order of their days, each once, as one number each: millions pass through here in a minute. Those
 * that a {@link PathStore} hands out are good until it hands out the next person's.
 */
public final class PathEvents {

    private static final int VALUE_BITS = 16;
    private static final int TYPE_BITS = 4;
    private static final PathEventType[] TYPES = PathEventType.values();

    private long[] events;
    private int size;

    PathEvents() {
        events = new long[32];
    }

    /** In whatever order they come, and however often. */
    public static PathEvents of(Collection<PathEvent> events) {
        var ordered = new PathEvents();
        ordered.events = events.stream()
                .mapToLong(event -> packed(event.day(), event.type(), event.value()))
                .sorted()
                .distinct()
                .toArray();
        ordered.size = ordered.events.length;
        return ordered;
    }

    void clear() {
        size = 0;
    }

    /** The next one: not before the last. */
    void add(int day, PathEventType type, int value) {
        if (size == events.length) {
            events = Arrays.copyOf(events, 2 * size);
        }
        events[size++] = packed(day, type, value);
    }

    public int size() {
        return size;
    }

    /** Days since 1 January 1970. */
    public int day(int index) {
        return (int) (events[index] >> VALUE_BITS + TYPE_BITS);
    }

    public PathEventType type(int index) {
        return TYPES[(int) (events[index] >> VALUE_BITS) & (1 << TYPE_BITS) - 1];
    }

    public int value(int index) {
        return (int) events[index] & PathEvent.LARGEST;
    }

    public List<PathEvent> toList() {
        return IntStream.range(0, size)
                .mapToObj(i -> new PathEvent(day(i), type(i), value(i)))
                .toList();
    }

    private static long packed(int day, PathEventType type, int value) {
        return (long) day << VALUE_BITS + TYPE_BITS | (long) type.ordinal() << VALUE_BITS | value;
    }
}
