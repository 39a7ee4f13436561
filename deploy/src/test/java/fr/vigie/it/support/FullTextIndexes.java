package fr.vigie.it.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/** What the database's administrator can read in the tables behind its full-text indexes, of what was searched for or struck long ago. */
public final class FullTextIndexes {

    private final Path installation;

    private FullTextIndexes(Path installation) {
        this.installation = installation;
    }

    /** Through its socket, which admits nobody but the machine's own administrator: elsewhere the test that asks is left out. */
    public static FullTextIndexes underTest() {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "reads as the database's administrator");
        return new FullTextIndexes(WholeSystem.home().mariadb());
    }

    /** Those of some words that stand in the indexes of a table. */
    public List<String> find(String table, Collection<String> words) throws IOException {
        var kept = read(
                """
                SET GLOBAL innodb_ft_aux_table = 'vigie/%s';
                SELECT word FROM information_schema.innodb_ft_index_table
                 UNION SELECT word FROM information_schema.innodb_ft_index_cache;
                """
                        .formatted(table));
        return words.stream()
                .filter(word -> kept.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private String read(String sql) throws IOException {
        try (var releases = Files.list(installation)) {
            var programs = releases.filter(folder -> Files.isExecutable(folder.resolve("bin/mariadb")))
                    .findFirst()
                    .orElseThrow();
            var client = new ProcessBuilder(
                            programs.resolve("bin/mariadb").toString(),
                            "--no-defaults",
                            "--user=root",
                            "--skip-ssl",
                            "--socket=mariadb.sock",
                            "--batch",
                            "--skip-column-names",
                            "--execute=" + sql)
                    .directory(installation.resolve("data").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            client.environment().put("LD_LIBRARY_PATH", programs.resolve("libs").toString());
            var running = client.start();
            var answer = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.onExit().join().exitValue() != 0) {
                throw new IOException("The database's administrator was not admitted");
            }
            return answer;
        }
    }
}
