package fr.vigie.advice.path;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.Seeker;
import fr.vigie.deploy.database.DatabaseAddress;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Loads paths of one department, reads them into spells, and keeps and reads those, each on one thread. */
public final class PathMeasure {

    private static final Department DEPARTMENT = Department.of("59").orElseThrow();
    private static final LocalDate HORIZON = LocalDate.of(2025, 6, 30);
    private static final int EVENTS_EACH = 10;
    private static final int DAYS = 1_200;

    private final DatabaseAddress database;
    private final int people;
    private final Occupations occupations = new Occupations(IntStream.range(0, 532)
            .mapToObj(i -> new Rome("%c%04d".formatted('A' + i % 14, 1_000 + i)))
            .toList());
    private long spells;
    private long bytes;

    public PathMeasure(DatabaseAddress database, int people) {
        this.database = database;
        this.people = people;
    }

    public long events() {
        return (long) people * EVENTS_EACH;
    }

    public long spells() {
        return spells;
    }

    /** Bytes that all the spells take as blocks. */
    public long bytes() {
        return bytes;
    }

    public void load() throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            PathStore.refill(connection, DEPARTMENT, occupations, true, HORIZON, this::giveTo);
            connection.commit();
        }
    }

    public void readEvents() throws SQLException {
        spells = 0;
        read(spell -> spells++);
    }

    public void keepSpells() throws SQLException {
        try (var writer = new SpellBlocks.Writer(database.connect(), DEPARTMENT, 1, SpellBlock.layout(occupations))) {
            read(writer::add);
        }
    }

    public void readSpells() throws SQLException {
        spells = 0;
        try (var connection = database.connect();
                var size = connection.prepareStatement("SELECT SUM(LENGTH(payload)) FROM path_spell_block");
                var rows = size.executeQuery()) {
            SpellBlocks.read(connection, DEPARTMENT, SpellBlock.layout(occupations), spell -> spells++);
            rows.next();
            bytes = rows.getLong(1);
        }
    }

    private void read(Consumer<Spell> taker) throws SQLException {
        try (var connection = database.connect()) {
            new PathPages(DEPARTMENT, occupations)
                    .read(connection, (person, events) -> SpellReader.spells(person, events, horizon())
                            .forEach(taker));
        }
    }

    private static int horizon() {
        return (int) HORIZON.toEpochDay();
    }

    private void giveTo(PathSource.Sink sink) {
        for (int person = 1; person <= people; person++) {
            var random = new SplittableRandom(person);
            var seeker = new Seeker(
                    person,
                    DEPARTMENT,
                    random.nextInt(occupations.size()),
                    any(AgeBand.values(), random),
                    any(Diploma.values(), random),
                    any(Experience.values(), random),
                    any(Mobility.values(), random),
                    random.nextBoolean(),
                    random.nextInt(512));
            sink.accept(new PathPerson(seeker, AuditGroup.of(random.nextInt(8))), life(random));
        }
    }

    /** A registration, then whatever. */
    private static List<PathEvent> life(SplittableRandom random) {
        var events = new ArrayList<PathEvent>(EVENTS_EACH);
        int day = horizon() - DAYS + random.nextInt(100);
        events.add(new PathEvent(day, PathEventType.REGISTRATION, 0));
        while (events.size() < EVENTS_EACH) {
            day += 1 + random.nextInt(DAYS / EVENTS_EACH);
            events.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new PathEvent(day, PathEventType.REGISTRATION, 0);
                        case 1 -> new PathEvent(day, PathEventType.EXIT, random.nextInt(5));
                        case 2, 3, 4 -> new PathEvent(day, PathEventType.CONTRACT, 1 + random.nextInt(120));
                        default -> new PathEvent(day, PathEventType.ACTION, random.nextInt(20));
                    });
        }
        return events;
    }

    private static <E> E any(E[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }
}
