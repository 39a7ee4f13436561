package fr.vigie.advice.kept;

import fr.vigie.advice.Rome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** In which domains and months employers recruit for a season: a small file of general knowledge. */
final class Seasons {

    private static final List<Season> ALL = read();

    private Seasons() {}

    /** The season for which employers of the occupation recruit on that day. */
    static Optional<Season> of(Rome occupation, LocalDate day) {
        return ALL.stream()
                .filter(season -> season.isOf(occupation) && season.holds(day))
                .findFirst();
    }

    static List<Season> all() {
        return ALL;
    }

    private static List<Season> read() {
        try (var in = Seasons.class.getResourceAsStream("seasons.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> parse(line.split(";")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Season parse(String[] fields) {
        return new Season(
                fields[0].charAt(0) - 'A',
                fields[1],
                Month.of(Integer.parseInt(fields[2])),
                Month.of(Integer.parseInt(fields[3])));
    }
}
