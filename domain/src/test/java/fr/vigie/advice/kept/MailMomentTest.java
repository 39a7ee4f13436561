package fr.vigie.advice.kept;

import static fr.vigie.advice.profile.Profiles.cashier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.profile.Profile;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The cashier has searched since February 2026, and had her answers kept on 10 November 2026. */
class MailMomentTest {

    private static final LocalDate KEPT = LocalDate.of(2026, 11, 10);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @Test
    void nobody_is_written_to_without_a_proven_address() {
        var silent = new MailMoment(cashier(), KEPT, null, null, Set.of(), true, CHRISTMAS);
        assertThat(silent.reason(KEPT.plusMonths(3))).isEmpty();
        assertThat(silent.reason(CHRISTMAS)).isEmpty();
    }

    @Test
    void nothing_new_is_no_reason() {
        assertThat(told(null, null).reason(CHRISTMAS)).isEmpty();
    }

    @Test
    void figures_that_changed_the_list_are_told_once_and_not_within_six_days_of_the_last_mail() {
        assertThat(told(null, CHRISTMAS).reason(CHRISTMAS)).contains(MailReason.FIGURES);
        assertThat(told(CHRISTMAS, CHRISTMAS).reason(CHRISTMAS.plusDays(30))).isEmpty();
        var again = told(CHRISTMAS, CHRISTMAS.plusDays(2));
        assertThat(again.reason(CHRISTMAS.plusDays(5))).isEmpty();
        assertThat(again.reason(CHRISTMAS.plusDays(6))).contains(MailReason.FIGURES);
    }

    @Test
    void a_search_that_has_lasted_twelve_months_is_told_before_figures() {
        var first = LocalDate.of(2027, 2, 1);
        assertThat(told(null, CHRISTMAS).reason(first)).contains(MailReason.DURATION);
        assertThat(told(first, CHRISTMAS).reason(first.plusDays(6))).isEmpty();
        assertThat(told(null, CHRISTMAS).reason(first.minusDays(1))).contains(MailReason.FIGURES);
    }

    @Test
    void a_question_goes_first_and_once_even_if_mails_began_later() {
        var due = KEPT.plusMonths(3);
        assertThat(told(null, CHRISTMAS).reason(due)).contains(MailReason.QUESTION);
        var late = new MailMoment(cashier(), KEPT, due.plusDays(9), null, Set.of(), true, null);
        assertThat(late.reason(due.plusDays(9))).contains(MailReason.QUESTION);
        assertThat(told(due, null).reason(due.plusDays(20))).isEmpty();
        assertThat(told(due, null).reason(KEPT.plusMonths(6))).contains(MailReason.QUESTION);
        var answered = new MailMoment(cashier(), KEPT, KEPT, null, Set.of(Milestone.THREE_MONTHS), true, null);
        assertThat(answered.reason(due)).contains(MailReason.DURATION);
    }

    @Test
    void who_found_lasting_work_is_asked_and_told_nothing_else() {
        var found =
                new MailMoment(cashier(), KEPT, KEPT, null, Set.of(Milestone.THREE_MONTHS), false, KEPT.plusDays(80));
        assertThat(found.reason(KEPT.plusDays(100))).isEmpty();
        assertThat(found.reason(KEPT.plusMonths(6))).contains(MailReason.QUESTION);
    }

    @Test
    void a_season_is_told_as_it_begins_to_those_whose_trade_has_one() {
        var waiter = cashier().looking(new Rome("G1803"), Mobility.HOUR);
        var begun = LocalDate.of(2027, 2, 8);
        assertThat(kept(waiter, LocalDate.of(2027, 2, 1)).reason(begun)).isEmpty();
        assertThat(kept(waiter, LocalDate.of(2027, 1, 20)).reason(LocalDate.of(2027, 1, 31)))
                .isEmpty();
        // The cashier's twelfth month is told before; whoever began in January has none.
        var recent = new Profile(
                7,
                waiter.occupation(),
                waiter.commune(),
                waiter.since().plusMonths(11),
                waiter.age(),
                waiter.diploma(),
                waiter.experience(),
                waiter.mobility(),
                true,
                waiter.difficulties(),
                waiter.tried(),
                waiter.verdicts());
        assertThat(kept(recent, LocalDate.of(2027, 1, 20)).reason(begun)).contains(MailReason.SEASON);
        assertThat(Seasons.of(new Rome("D1505"), begun)).isEmpty();
    }

    @Test
    void the_file_of_seasons_is_of_domains_and_months_that_exist() {
        assertThat(Seasons.all()).isNotEmpty().allSatisfy(season -> {
            assertThat(season.domain()).isBetween(0, Rome.DOMAINS - 1);
            assertThat(season.holds(season.begin(CHRISTMAS))).isTrue();
        });
    }

    private static MailMoment told(LocalDate lastMail, LocalDate figuresOn) {
        return new MailMoment(cashier(), KEPT, KEPT, lastMail, Set.of(), true, figuresOn);
    }

    private static MailMoment kept(Profile profile, LocalDate since) {
        return new MailMoment(profile, since, since, null, Set.of(), true, null);
    }
}
