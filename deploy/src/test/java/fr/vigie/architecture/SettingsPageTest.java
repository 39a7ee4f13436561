package fr.vigie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void the_page_lists_every_setting_with_its_default_and_meaning_and_no_other() throws IOException {
        var rows = Files.readAllLines(Path.of("docs", "settings.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows)
                .isEqualTo(Arrays.stream(Setting.values())
                        .map(setting ->
                                "| `%s` | %s | %s |".formatted(setting.key(), shownDefault(setting), setting.meaning()))
                        .toList());
    }

    private static String shownDefault(Setting setting) {
        if (setting.isSecret()) {
            return "*secret*";
        }
        return setting.defaultValue().isEmpty() ? "*none*" : "`" + setting.defaultValue() + "`";
    }
}
