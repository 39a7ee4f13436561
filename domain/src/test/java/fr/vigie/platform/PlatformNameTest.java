package fr.vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlatformNameTest {

    @Test
    void a_name_is_one_line_whatever_was_pasted() {
        assertThat(PlatformRegister.cleanName(" Bazar\tde\n l’avenue ")).contains("Bazar de l’avenue");
        assertThat(PlatformRegister.cleanName(" \t ")).isEmpty();
    }
}
