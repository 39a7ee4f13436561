package fr.vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VeryLargePlatformsTest {

    @Test
    void every_entry_has_hosts_and_no_host_has_two_entries() {
        var entries = VeryLargePlatforms.entries();
        assertThat(entries).hasSize(26).allSatisfy(entry -> assertThat(entry.addresses())
                .isNotEmpty());
        assertThat(entries.stream().flatMap(entry -> entry.addresses().stream()))
                .doesNotHaveDuplicates();
    }
}
