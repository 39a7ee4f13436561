package fr.vigie.advice.market;

import fr.vigie.advice.Rome;
import fr.vigie.advice.market.official.OfficialFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Finds job titles by what somebody types: every word must begin a word of the title, whatever its accents and case. */
final class TitleIndex {

    private record Entry(String plain, JobTitle title) {

        boolean fits(String[] words) {
            return Arrays.stream(words).allMatch(word -> plain.startsWith(word) || plain.contains(" " + word));
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    TitleIndex(MarketRows rows) {
        var occupations = new HashMap<String, String>();
        rows.each(OfficialFile.OCCUPATIONS, row -> {
            occupations.put(row.text("rome"), row.text("title"));
            enter(row.text("title"), row.text("rome"), row.text("title"));
        });
        rows.each(
                OfficialFile.JOB_TITLES,
                row -> enter(
                        row.text("title"),
                        row.text("rome"),
                        occupations.getOrDefault(row.text("rome"), row.text("title"))));
    }

    private void enter(String title, String rome, String occupation) {
        entries.add(new Entry(Labels.plain(title), new JobTitle(title, new Rome(rome), occupation)));
    }

    /** Those that begin with what was typed first, then the shorter ones. */
    List<JobTitle> find(String typed, int most) {
        var plain = Labels.plain(typed);
        if (plain.isEmpty()) {
            return List.of();
        }
        var words = plain.split(" ");
        return entries.stream()
                .filter(entry -> entry.fits(words))
                .sorted(Comparator.comparing((Entry entry) -> !entry.plain().startsWith(plain))
                        .thenComparing(entry -> entry.plain().length())
                        .thenComparing(Entry::plain)
                        .thenComparing(entry -> entry.title().rome()))
                .limit(most)
                .map(Entry::title)
                .toList();
    }
}
