package fr.vigie.batch.market;

import fr.vigie.advice.market.official.MarketImport.Taken;
import fr.vigie.advice.market.official.OfficialReader;
import fr.vigie.platform.PlatformImport;
import fr.vigie.shared.Setting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import made of each file that it found, for whoever put them there: {@code files.json} beside the rejects. A file is
 * recognised as one of the market's data sets, as a list of platforms (which another job takes), or as nothing.
 */
final class ImportAccount {

    private static final String FILE = "files.json";
    private static final String PLATFORMS = "platforms";

    private final Path place;
    private final List<Path> found;
    private final Map<Path, Taken> taken = new LinkedHashMap<>();

    ImportAccount(String job, List<Path> found) {
        this.place = Path.of(Setting.REJECTS_DIR.get(), job, FILE);
        this.found = found;
    }

    void took(Path file, Taken outcome) {
        taken.put(file, outcome);
    }

    /** In one sentence; a batch repository keeps no more of it. */
    String summary() {
        long fresh = taken.values().stream().filter(Taken::fresh).count();
        long rows =
                taken.values().stream().mapToLong(one -> one.report().rows()).sum();
        long rejects = taken.values().stream()
                .mapToLong(one -> one.report().rejected().size())
                .sum();
        return taken.size() + " files (" + fresh + " new): " + rows + " rows, " + rejects + " rejects";
    }

    void write() {
        var entries = Json.createArrayBuilder();
        found.forEach(file -> entries.add(entry(file)));
        try {
            Files.createDirectories(place.getParent());
            Files.writeString(place, entries.build().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject entry(Path file) {
        var entry = Json.createObjectBuilder().add("file", file.getFileName().toString());
        OfficialReader.recognise(file)
                .map(official -> official.dataSet().name())
                .or(() -> PlatformImport.recognise(file).map(list -> PLATFORMS))
                .ifPresent(name -> entry.add("dataSet", name));
        var outcome = taken.get(file);
        if (outcome != null) {
            entry.add("rows", outcome.report().rows())
                    .add("rejected", outcome.report().rejected().size())
                    .add("fresh", outcome.fresh());
        }
        return entry.build();
    }
}
