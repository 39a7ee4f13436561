package fr.vigie.advice.model;

import static fr.vigie.advice.model.Spells.bytes;
import static fr.vigie.advice.model.Spells.read;
import static fr.vigie.advice.model.Spells.seeker;
import static fr.vigie.advice.model.Spells.spell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExposureTest {

    @Test
    void a_spell_is_at_risk_in_each_of_its_months_and_returns_in_the_last() {
        var exposure = Exposure.of(4);
        exposure.add(spell(1, 3, SpellEnd.LASTING_JOB));
        exposure.add(spell(2, 2, SpellEnd.OTHER_EXIT));
        exposure.add(spell(3, 3, SpellEnd.ONGOING));

        var table = exposure.lifeTable(occupation -> true);

        // Month 0: all three; month 1: all three; month 2: the first, who returns, and the third.
        assertThat(atRisk(table, 4)).containsExactly(3, 3, 2, 0);
        assertThat(returned(table, 4)).containsExactly(0, 0, 1, 0);
    }

    @Test
    void a_life_table_counts_the_occupations_asked_for() {
        var exposure = Exposure.of(4);
        exposure.add(spell(seeker(1, 0), 240, 1, SpellEnd.LASTING_JOB, Map.of()));
        exposure.add(spell(seeker(2, 3), 240, 1, SpellEnd.LASTING_JOB, Map.of()));

        assertThat(exposure.lifeTable(occupation -> occupation == 3).returned(0))
                .isOne();
    }

    @Test
    void a_department_that_is_settled_counts_the_same_and_goes_on_counting() throws IOException {
        var exposure = Exposure.of(4);
        var other = Exposure.of(4);
        for (var counting : List.of(exposure, other)) {
            counting.add(spell(1, 3, SpellEnd.LASTING_JOB));
            counting.add(spell(2, 2, SpellEnd.OTHER_EXIT));
        }
        Department.all().forEach(other::settle);
        assertThat(bytes(other::writeTo)).isEqualTo(bytes(exposure::writeTo));

        exposure.add(spell(3, 3, SpellEnd.ONGOING));
        other.add(spell(3, 3, SpellEnd.ONGOING));
        assertThat(bytes(other::writeTo)).isEqualTo(bytes(exposure::writeTo));
    }

    @Test
    void a_cut_censors_what_goes_on_and_leaves_out_what_came_later() {
        var exposure = Exposure.until(4, 243);
        // Registered in month 240: 240, 241 and 242 are known.
        exposure.add(spell(1, 5, SpellEnd.LASTING_JOB));
        // Over before the cut: as it is.
        exposure.add(spell(2, 3, SpellEnd.LASTING_JOB));
        // Registered at the cut: unknown.
        exposure.add(spell(seeker(3, 0), 243, 2, SpellEnd.LASTING_JOB, Map.of()));

        var table = exposure.lifeTable(occupation -> true);

        assertThat(atRisk(table, 4)).containsExactly(2, 2, 2, 0);
        assertThat(returned(table, 4)).containsExactly(0, 0, 1, 0);
    }

    @Test
    void a_cut_forgets_short_contracts_that_came_later() {
        var spell = new Spell(
                seeker(1, 0),
                spell(1, 1, SpellEnd.ONGOING).group(),
                240,
                5,
                SpellEnd.ONGOING,
                spell(1, 1, SpellEnd.ONGOING).starts(),
                0b11010,
                7);

        assertThat(History.until(spell, 243).shortContracts()).isEqualTo(0b00010);
        assertThat(History.until(spell, 250)).isEqualTo(History.of(spell));
    }

    @Test
    void exposures_with_different_cuts_do_not_add_up() {
        assertThatThrownBy(() -> Exposure.of(4).merge(Exposure.until(4, 240)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 20)
    void neither_the_order_of_spells_nor_that_of_parts_changes_the_bytes(@ForAll int seed) {
        var spells = random(seed, 300);
        var whole = Exposure.of(4);
        spells.forEach(whole::add);
        var parts = List.of(Exposure.of(4), Exposure.of(4), Exposure.of(4));
        for (int at = spells.size() - 1; at >= 0; at--) {
            parts.get(at % 3).add(spells.get(at));
        }
        var merged = Exposure.of(4);
        for (int part : new int[] {2, 0, 1}) {
            // Through bytes, as the run does it: what is read is kept in another shape than what is counted.
            merged.merge(read(bytes(parts.get(part)::writeTo), Exposure::readFrom));
        }

        assertThat(bytes(merged::writeTo)).isEqualTo(bytes(whole::writeTo));
    }

    @Property(tries = 20)
    void what_is_read_can_be_counted_on(@ForAll int seed) {
        var spells = random(seed, 100);
        var whole = Exposure.of(4);
        spells.forEach(whole::add);
        var first = Exposure.of(4);
        spells.subList(0, 50).forEach(first::add);
        var read = read(bytes(first::writeTo), Exposure::readFrom);
        spells.subList(50, 100).forEach(read::add);

        assertThat(bytes(read::writeTo)).isEqualTo(bytes(whole::writeTo));
    }

    @Property(tries = 20)
    void a_sample_keeps_the_same_histories_whatever_the_order(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 150) int most) {
        var spells = random(seed, 100);
        var forwards = new SpellSample(most);
        var backwards = new SpellSample(most);
        for (int at = 0; at < 100; at++) {
            forwards.add(History.of(spells.get(at)));
            backwards.add(History.of(spells.get(99 - at)));
        }

        assertThat(forwards.histories()).hasSize(Math.min(most, 100)).isEqualTo(backwards.histories());
        assertThat(forwards.weight() * forwards.histories().size()).isEqualTo(100.0, within());
        assertThat(read(bytes(forwards::writeTo), in -> SpellSample.readFrom(in, most))
                        .histories())
                .isEqualTo(forwards.histories());
    }

    @Test
    void counts_are_written_in_as_few_bytes_as_they_need() {
        assertThat(bytes(out -> Varints.write(out, 127))).hasSize(1);
        assertThat(bytes(out -> Varints.write(out, 128))).containsExactly((byte) 0x80, 1);
        assertThat(read(bytes(out -> Varints.write(out, -1)), Varints::read)).isEqualTo(-1);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    static List<Spell> random(int seed, int size) {
        var random = new Random(seed);
        return IntStream.range(0, size)
                .mapToObj(person -> spell(
                        Spells.seeker(
                                person,
                                Department.at(random.nextInt(3)),
                                random.nextInt(4),
                                AgeBand.values()[random.nextInt(5)],
                                Diploma.values()[random.nextInt(5)]),
                        230 + random.nextInt(30),
                        1 + random.nextInt(Spell.LONGEST),
                        SpellEnd.values()[random.nextInt(3)],
                        random.nextBoolean()
                                ? Map.of()
                                : Map.of(Action.values()[random.nextInt(Action.COUNT)], random.nextInt(20))))
                .toList();
    }

    private static long[] atRisk(LifeTable table, int months) {
        return IntStream.range(0, months).mapToLong(table::atRisk).toArray();
    }

    private static long[] returned(LifeTable table, int months) {
        return IntStream.range(0, months).mapToLong(table::returned).toArray();
    }
}
