package fr.vigie.advice.profile;

import static fr.vigie.advice.profile.Profiles.NOW;
import static fr.vigie.advice.profile.Profiles.cashier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Module;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Occupations OCCUPATIONS = new Occupations(List.of(new Rome("D1505"), new Rome("D1507")));

    @Test
    void the_situation_says_what_was_answered() {
        var situation = cashier().situation(OCCUPATIONS, NOW).orElseThrow();
        assertThat(situation.searched()).isEqualTo(9);
        assertThat(situation.seeker().department().code()).isEqualTo("23");
        assertThat(situation.seeker().age()).isEqualTo(AgeBand.FROM_45);
        assertThat(situation.seeker().says(Difficulty.DIGITAL)).isTrue();
        assertThat(situation.hasTried(Action.CV_WORKSHOP)).isTrue();
        assertThat(situation.hasDeclined(Module.NETWORK)).isTrue();
    }

    @Test
    void an_occupation_that_the_register_lacks_gives_no_situation() {
        var lacking = new Occupations(List.of(new Rome("D1507")));
        assertThat(cashier().situation(lacking, NOW)).isEmpty();
    }

    @Test
    void who_did_what_a_module_advises_has_tried_its_action() {
        var done = cashier().saying(Module.DRIVING_LICENCE, Verdict.DONE).situation(OCCUPATIONS, NOW);
        assertThat(done.orElseThrow().hasTried(Action.DRIVING_LICENCE)).isTrue();
        var unwanted = cashier()
                .saying(Module.DRIVING_LICENCE, Verdict.NOT_WANTED)
                .situation(OCCUPATIONS, NOW)
                .orElseThrow();
        assertThat(unwanted.hasTried(Action.DRIVING_LICENCE)).isFalse();
        assertThat(unwanted.hasDeclined(Module.DRIVING_LICENCE)).isTrue();
    }

    @Test
    void what_was_said_of_a_module_can_be_taken_back() {
        assertThat(cashier().saying(Module.NETWORK, null).verdicts()).isEmpty();
    }

    @Test
    void time_passes_and_a_search_that_begins_later_counts_nothing() {
        assertThat(cashier().searched(NOW.plusMonths(3))).isEqualTo(12);
        assertThat(cashier().searched(NOW.minusMonths(20))).isZero();
    }

    @Test
    void a_commune_outside_the_departments_is_refused() {
        var somebody = cashier();
        assertThatThrownBy(() -> new Profile(
                        1,
                        somebody.occupation(),
                        "97801",
                        NOW,
                        somebody.age(),
                        somebody.diploma(),
                        somebody.experience(),
                        somebody.mobility(),
                        true,
                        Set.of(),
                        Set.of(),
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_silent_in_logs() {
        assertThat(cashier()).hasToString("Profile");
    }

    @Property
    void a_code_says_the_whole_profile(@ForAll("profiles") Profile profile) {
        var code = ProfileCode.encode(profile);
        assertThat(code.length).isLessThan(120);
        assertThat(ProfileCode.decode(code)).contains(profile);
    }

    @Property
    void a_broken_code_is_no_profile_and_no_failure(@ForAll("profiles") Profile profile, @ForAll byte at) {
        var code = ProfileCode.encode(profile);
        int cut = Math.floorMod(at, code.length);
        assertThat(ProfileCode.decode(Arrays.copyOf(code, cut))).isEmpty();
        code[cut] ^= (byte) 0x80;
        // Either another profile or none: never an exception.
        ProfileCode.decode(code);
    }

    @Provide
    Arbitrary<Profile> profiles() {
        var who = Combinators.combine(
                Arbitraries.longs(),
                Arbitraries.of("D1505", "N4101", "A1101"),
                Arbitraries.of("23096", "97608", "2A004", "69381"),
                Arbitraries.integers().between(0, 480),
                Arbitraries.of(AgeBand.class));
        var what = Combinators.combine(
                Arbitraries.of(Diploma.class),
                Arbitraries.of(Experience.class),
                Arbitraries.of(Mobility.class),
                Arbitraries.of(true, false));
        var more = Combinators.combine(
                Arbitraries.of(Difficulty.class).set(),
                Arbitraries.of(Action.class).set(),
                Arbitraries.maps(Arbitraries.of(Module.class), Arbitraries.of(Verdict.class)));
        return who.as((draw, rome, commune, months, age) -> what.as((diploma, experience, mobility, licence) ->
                        more.as((difficulties, tried, verdicts) -> new Profile(
                                draw,
                                new Rome(rome),
                                commune,
                                YearMonth.of(2026, 11).minusMonths(months),
                                age,
                                diploma,
                                experience,
                                mobility,
                                licence,
                                difficulties,
                                tried,
                                verdicts))))
                .flatMap(next -> next.flatMap(last -> last));
    }
}
