package fr.vigie.reporting.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Property
    void stems_come_back_as_they_went(
            @ForAll long platform,
            @ForAll @AlphaChars String practice,
            @ForAll List<@StringLength(min = 1, max = 30) @LowerChars String> stems) {
        assertThat(Scope.unmarked(Scope.of(platform, practice).marked(stems)))
                .containsExactlyElementsOf(new java.util.LinkedHashSet<>(stems));
    }

    @Test
    void the_mark_tells_platform_and_practice_apart_and_stays_the_same() {
        assertThat(Scope.of(1, "RESIL")).isNotEqualTo(Scope.of(2, "RESIL")).isNotEqualTo(Scope.of(1, "CGU"));
        assertThat(Scope.of(1, "RESIL").mark()).isEqualTo("5f206e9");
    }
}
