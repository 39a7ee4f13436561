package fr.vigie.batch.runtime;

import fr.vigie.advice.synthetic.Scenario;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The jobs of this server and what they can be told. */
public enum Job {
    /** The night's work: counts what was received and publishes the edition. */
    NIGHTLY("nightly", List.of("editionDate", "cutOff")) {
        @Override
        void complete(Properties parameters, Clock clock) {
            // As fine as the database keeps instants.
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var cutOff = instant(parameters, "cutOff").orElse(now).truncatedTo(ChronoUnit.MICROS);
            if (cutOff.isAfter(now)) {
                throw new InvalidInput(FieldProblem.of("cutOff", "job.parameter.future"));
            }
            parameters.setProperty("cutOff", cutOff.toString());
            parameters.setProperty(
                    "editionDate",
                    day(parameters, "editionDate")
                            .orElseGet(() -> LocalDate.ofInstant(now, Clocks.PARIS))
                            .toString());
        }
    },
    /** Takes the official lists of platforms into the register. */
    IMPORT_PLATFORMS("import-platforms", List.of("file")) {
        @Override
        void complete(Properties parameters, Clock clock) {
            parameters.putIfAbsent("file", "");
        }
    },
    /** Takes files of job seekers and their paths into the database. */
    IMPORT_PATHS("import-paths", List.of("file")) {
        @Override
        void complete(Properties parameters, Clock clock) {
            parameters.putIfAbsent("file", "");
        }
    },
    /** Takes the official files of the labour market in. */
    IMPORT_MARKET("import-market", List.of("file")) {
        @Override
        void complete(Properties parameters, Clock clock) {
            parameters.putIfAbsent("file", "");
        }
    },
    /** Loads the made-up labour market where there is none. */
    DEMONSTRATION_MARKET("demonstration-market", List.of()) {
        @Override
        void complete(Properties parameters, Clock clock) {
            // It takes none: the market is always the same.
        }
    },
    /** Computes everybody's advice, and publishes it. */
    ADVISE("advise", List.of("acceptDrift")) {
        @Override
        void complete(Properties parameters, Clock clock) {
            parameters.putIfAbsent("acceptDrift", "false");
        }
    },
    /** Makes up job seekers and their paths, in a demonstration alone. */
    MAKE_PATHS("make-paths", List.of("people", "seed", "scenario", "until")) {
        @Override
        void complete(Properties parameters, Clock clock) {
            parameters.putIfAbsent("people", "20000");
            parameters.putIfAbsent("seed", "1");
            parameters.putIfAbsent("scenario", "REAL");
            whole(parameters, "people", MOST_MADE_UP);
            whole(parameters, "seed", Integer.MAX_VALUE);
            if (Arrays.stream(Scenario.values())
                    .noneMatch(known -> known.name().equals(parameters.getProperty("scenario")))) {
                throw unreadable(parameters, "scenario", Scenario.REAL.name());
            }
            parameters.setProperty(
                    "until",
                    day(parameters, "until")
                            .orElseGet(() -> LocalDate.now(clock.withZone(Clocks.PARIS))
                                    .withDayOfMonth(1)
                                    .minusDays(1))
                            .toString());
        }
    },
    /** Seals anew what an older key sealed. */
    RESEAL("reseal", List.of()) {
        @Override
        void complete(Properties parameters, Clock clock) {
            // It takes none: the present keys are all it needs to know.
        }
    },
    /** Makes reports findable that were filed before similar ones were looked for. */
    INDEX_REPORTS("index-reports", List.of()) {
        @Override
        void complete(Properties parameters, Clock clock) {
            // It has no parameters.
        }
    };

    /** More than the country has job seekers. */
    private static final int MOST_MADE_UP = 10_000_000;

    private final String id;
    private final List<String> parameters;

    Job(String id, List<String> parameters) {
        this.id = id;
        this.parameters = parameters;
    }

    /** Name in addresses, and of the job's definition. */
    public String id() {
        return id;
    }

    public List<String> parameters() {
        return parameters;
    }

    public static Optional<Job> named(String id) {
        return Arrays.stream(values()).filter(job -> job.id.equals(id)).findFirst();
    }

    /** @throws InvalidInput if a parameter is unknown or can't be read */
    Properties parametersFrom(Map<String, String> given, Clock clock) {
        var complete = new Properties();
        given.forEach((name, value) -> {
            if (!parameters.contains(name)) {
                throw new InvalidInput(FieldProblem.of(name, "job.parameter.unknown", name));
            }
            complete.setProperty(name, value);
        });
        complete(complete, clock);
        return complete;
    }

    /** Reads what was given and adds what wasn't. */
    abstract void complete(Properties parameters, Clock clock);

    private static Optional<Instant> instant(Properties parameters, String name) {
        try {
            return Optional.ofNullable(parameters.getProperty(name)).map(Instant::parse);
        } catch (DateTimeException e) {
            throw unreadable(parameters, name, "2026-03-31T01:30:00Z");
        }
    }

    private static Optional<LocalDate> day(Properties parameters, String name) {
        try {
            return Optional.ofNullable(parameters.getProperty(name)).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw unreadable(parameters, name, "2026-03-31");
        }
    }

    private static void whole(Properties parameters, String name, int most) {
        var typed = parameters.getProperty(name);
        if (!typed.matches("\\d{1,9}") || Integer.parseInt(typed) > most) {
            throw unreadable(parameters, name, Integer.toString(most));
        }
    }

    private static InvalidInput unreadable(Properties parameters, String name, String example) {
        return new InvalidInput(
                FieldProblem.of(name, "job.parameter.unreadable", parameters.getProperty(name), example));
    }
}
