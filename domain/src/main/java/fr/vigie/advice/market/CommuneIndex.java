package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import fr.vigie.advice.market.official.OfficialFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds communes by name or code; where no file of names was taken in, by the name of their employment area. */
final class CommuneIndex {

    private static final String COMMUNE = "COM";

    private static final class Draft {
        private String name;
        private String area;
        private String areaName;
        private OptionalDouble latitude = OptionalDouble.empty();
        private OptionalDouble longitude = OptionalDouble.empty();
    }

    private record Entry(String plain, Commune commune) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    CommuneIndex(MarketRows rows) {
        var drafts = new TreeMap<String, Draft>();
        rows.each(OfficialFile.COMMUNE_NAMES, row -> {
            if (COMMUNE.equals(row.text("kind"))) {
                draft(drafts, row).name = row.text("name");
            }
        });
        rows.each(OfficialFile.COMMUNE_AREAS, row -> {
            var draft = draft(drafts, row);
            draft.area = row.text("area");
            draft.areaName = row.text("area_name");
        });
        rows.each(OfficialFile.COMMUNE_POINTS, row -> {
            var draft = draft(drafts, row);
            draft.latitude = row.decimal("latitude");
            draft.longitude = row.decimal("longitude");
        });
        drafts.forEach((code, draft) -> commune(code, draft)
                .ifPresent(commune -> entries.put(
                        code,
                        new Entry(Labels.plain(draft.name == null ? orEmpty(draft.areaName) : draft.name), commune))));
    }

    private static Draft draft(Map<String, Draft> drafts, MarketRow row) {
        return drafts.computeIfAbsent(row.text("commune"), fresh -> new Draft());
    }

    private static Optional<Commune> commune(String code, Draft draft) {
        return Department.ofCommune(code)
                .map(department -> new Commune(
                        code, draft.name, department, draft.area, draft.areaName, draft.latitude, draft.longitude));
    }

    private static String orEmpty(String name) {
        return name == null ? "" : name;
    }

    Optional<Commune> at(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::commune);
    }

    /** By the beginning of their code or name, the names that are no longer than what was typed first. */
    List<Commune> find(String typed, int most) {
        var plain = Labels.plain(typed);
        if (plain.isEmpty()) {
            return List.of();
        }
        var byCode = entries.values().stream()
                .filter(entry -> entry.commune().code().toLowerCase(Locale.ROOT).startsWith(plain));
        var byName = entries.values().stream()
                .filter(entry -> entry.plain().startsWith(plain))
                .sorted(Comparator.comparing((Entry entry) -> entry.plain().length())
                        .thenComparing(Entry::plain)
                        .thenComparing(entry -> entry.commune().code()));
        return Stream.concat(byCode, byName)
                .map(Entry::commune)
                .distinct()
                .limit(most)
                .toList();
    }
}
