package fr.vigie.advice.path;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.Seeker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpellBlockTest {

    private static final Department PLACE = Department.of("2A").orElseThrow();

    @Property(tries = 300)
    void spells_come_back_from_their_bytes_as_they_were(@ForAll("spells") List<Spell> spells) {
        var back = new ArrayList<Spell>();
        SpellBlock.decode(SpellBlock.encode(spells), PLACE).forEachRemaining(back::add);
        assertThat(back).isEqualTo(spells);
    }

    @Example
    void a_spell_takes_some_twenty_bytes() {
        var spells = new ArrayList<Spell>();
        for (int i = 0; i < SpellBlock.FULL; i++) {
            spells.add(new Spell(
                    PathFixture.person(4_000_000L + 100L * i).seeker(),
                    AuditGroup.of(5),
                    287,
                    1 + i % 36,
                    SpellEnd.ONGOING,
                    Starts.of(Map.of(Action.CV_WORKSHOP, 1, Action.IMMERSION, 3)),
                    1L << i % 36,
                    i % 13));
        }
        assertThat(SpellBlock.encode(spells).length / spells.size()).isLessThanOrEqualTo(20);
    }

    @Example
    void another_list_of_occupations_is_another_layout() {
        var some = new Occupations(List.of(new Rome("A1101"), new Rome("K1304")));
        var same = new Occupations(List.of(new Rome("K1304"), new Rome("A1101")));
        var more = new Occupations(List.of(new Rome("A1101"), new Rome("A1201"), new Rome("K1304")));
        assertThat(SpellBlock.layout(some)).isEqualTo(SpellBlock.layout(same)).isNotEqualTo(SpellBlock.layout(more));
    }

    @Provide
    Arbitrary<List<Spell>> spells() {
        var seeker = Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.of(AgeBand.class),
                        Arbitraries.of(Diploma.class),
                        Arbitraries.of(Experience.class),
                        Arbitraries.of(Mobility.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 511))
                .as((person, occupation, age, diploma, experience, mobility, licence, difficulties) -> new Seeker(
                        person, PLACE, occupation, age, diploma, experience, mobility, licence, difficulties));
        var starts = Arbitraries.maps(
                        Arbitraries.of(Action.class), Arbitraries.integers().between(0, Byte.MAX_VALUE))
                .ofMaxSize(Action.COUNT)
                .map(Starts::of);
        return Combinators.combine(
                        seeker,
                        Arbitraries.integers().between(0, 7).map(AuditGroup::of),
                        Arbitraries.integers().between(-1_200, 1_200),
                        Arbitraries.integers().between(1, Spell.LONGEST),
                        Arbitraries.of(SpellEnd.class),
                        starts,
                        Arbitraries.longs().between(0, (1L << Spell.LONGEST) - 1),
                        Arbitraries.integers().between(0, 12))
                .as(Spell::new)
                .list()
                .ofMaxSize(30);
    }
}
