package fr.vigie.advice.kept;

import static fr.vigie.advice.profile.Profiles.cashier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Action;
import fr.vigie.advice.counsel.Advice;
import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.AdviceList.Withheld;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.profile.Consultation;
import fr.vigie.advice.profile.Verdict;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.Contact;
import fr.vigie.messaging.MailTemplate;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");

    /** Days between two things that happen: a link to prove an address lasts one. */
    private static final int[] PAUSES = {0, 0, 0, 0, 0, 1, 2, 5, 6, 13};

    private final Vault vault = new OpenVault();
    private final KeptKey key = KeptKey.random(new SecureRandom());

    @Test
    void it_gives_back_what_was_kept() {
        var kept = kept(Lists.of(Module.CV));
        assertThat(kept.profile(vault)).isEqualTo(cashier());
        assertThat(kept.list(vault)).isEqualTo(Lists.of(Module.CV));
        assertThat(kept.key(vault)).isEqualTo(key);
        assertThat(kept.changes(vault)).isEqualTo(AdviceChanges.NONE);
        assertThat(kept.isCurrent(3, "stamp", YearMonth.of(2026, 11))).isTrue();
        assertThat(kept.isCurrent(4, "stamp", YearMonth.of(2026, 11))).isFalse();
        assertThat(kept.isCurrent(3, "other", YearMonth.of(2026, 11))).isFalse();
        assertThat(kept.isCurrent(3, "stamp", YearMonth.of(2026, 12))).isFalse();
    }

    @Test
    void of_each_module_the_first_draw_alone_is_noted() {
        var drawn = Lists.of(
                List.of(Lists.advice(Module.CV), Lists.towards("D1507")),
                List.of(new Withheld(Module.NETWORK, 20_000)));
        var kept = kept(drawn);
        kept.isAdvised(consultation(Lists.of(Module.NETWORK, Module.MENTORING), 4), NOON.plusSeconds(60), vault);
        var draws = kept.draws();
        assertThat(draws.keySet())
                .containsExactlyInAnyOrder(
                        Module.CV.id(), Module.CLOSE_OCCUPATION.id(), Module.NETWORK.id(), Module.MENTORING.id());
        assertThat(draws.get(Module.NETWORK.id()).isShown()).isFalse();
        assertThat(draws.get(Module.NETWORK.id()).propensity()).isEqualTo(20_000);
        assertThat(draws.get(Module.CLOSE_OCCUPATION.id()).propensity()).isEqualTo(Advice.WHOLE / 2);
        assertThat(draws.get(Module.MENTORING.id()).runId()).isEqualTo(4);
    }

    @Test
    void changes_add_up_until_they_are_seen() {
        var kept = kept(Lists.of(Module.CV));
        var first = change(Module.CV, false);
        var second = change(Module.NETWORK, true);
        var third = change(Module.MENTORING, true);
        kept.changes(first, NOON.plusSeconds(60), vault);
        kept.changes(second, NOON.plusSeconds(120), vault);
        assertThat(kept.changes(vault)).isEqualTo(first.then(second));
        kept.isSeen(NOON.plusSeconds(180));
        assertThat(kept.changes(vault)).isEqualTo(first.then(second));
        kept.changes(AdviceChanges.NONE, NOON.plusSeconds(240), vault);
        assertThat(kept.changes(vault)).isEqualTo(first.then(second));
        kept.changes(third, NOON.plusSeconds(300), vault);
        assertThat(kept.changes(vault)).isEqualTo(third);
        kept.changes(change(Module.MENTORING, false), NOON.plusSeconds(360), vault);
        assertThat(kept.changes(vault).isEmpty()).isTrue();
        assertThat(kept.changedAt()).isNull();
    }

    @Test
    void a_question_can_be_answered_once_it_has_come_up_and_another_answer_replaces_the_first() {
        var kept = kept(Lists.of(Module.CV));
        var answer = new KeptAnswer(Outcome.STILL_SEARCHING, Set.of(), NOON);
        assertThat(kept.answers(Milestone.THREE_MONTHS, answer, NOON.plus(80, ChronoUnit.DAYS)))
                .isFalse();
        var later = NOON.plus(100, ChronoUnit.DAYS);
        assertThat(kept.question(later)).contains(Milestone.THREE_MONTHS);
        assertThat(kept.answers(Milestone.THREE_MONTHS, answer, later)).isTrue();
        assertThat(kept.question(later)).isEmpty();
        var other = new KeptAnswer(Outcome.FOUND_SHORT_WORK, Set.of(Action.MENTORING, Action.JOB_CLUB), later);
        assertThat(kept.answers(Milestone.THREE_MONTHS, other, later)).isTrue();
        assertThat(kept.answers()).hasSize(1);
        assertThat(kept.answers().get(Milestone.THREE_MONTHS).tried())
                .containsExactly(Action.MENTORING, Action.JOB_CLUB);
    }

    @Test
    void a_link_proves_an_address_for_a_day_and_no_longer_once_it_is_forgotten() {
        var kept = kept(Lists.of(Module.CV));
        assertThat(kept.canProve(NOON)).isFalse();
        kept.isReachedAt(5, new byte[32], new byte[32], NOON);
        assertThat(kept.canProve(NOON.plus(Kept.PROOF).minusSeconds(1))).isTrue();
        assertThat(kept.canProve(NOON.plus(Kept.PROOF))).isFalse();
        kept.forgetsAddress();
        assertThat(kept.canProve(NOON)).isFalse();
        assertThat(kept.person()).isEmpty();
    }

    @Test
    void what_was_seen_is_not_told_by_mail() {
        var kept = kept(Lists.of(Module.CV));
        kept.isReachedAt(5, new byte[32], new byte[32], NOON);
        kept.isProven(NOON);
        var night = NOON.plus(14, ChronoUnit.DAYS);
        kept.changes(change(Module.CV, false), night, vault);
        assertThat(kept.reasonToWrite(cashier(), true, night)).contains(MailReason.FIGURES);
        assertThat(kept.reasonToWrite(cashier(), false, night)).isEmpty();
        kept.isSeen(night.plusSeconds(60));
        assertThat(kept.reasonToWrite(cashier(), true, night.plusSeconds(120))).isEmpty();
    }

    /** What happens before a night. */
    private enum Happening {
        NOTHING,
        FIGURES,
        LEAVE,
        PROVE,
        STOP,
        RESUME,
        FORGET,
        OPEN,
        ANSWER
    }

    /** Somebody, and what they may rightly expect of us. */
    private final class Owner {

        private final Kept kept = kept(Lists.of(Module.CV));
        private boolean listed;
        private boolean proven;
        private boolean stopped;

        boolean mayBeMailed() {
            return proven && !stopped;
        }

        void lives(Happening happening, Instant now) {
            switch (happening) {
                case FIGURES -> {
                    listed = !listed;
                    kept.changes(change(Module.NETWORK, listed), now, vault);
                }
                case LEAVE -> {
                    kept.isReachedAt(1, new byte[32], new byte[32], now);
                    proven = false;
                }
                case PROVE -> {
                    if (kept.canProve(now) && !proven) {
                        kept.isProven(now);
                        proven = true;
                        stopped = false;
                    }
                }
                case STOP -> {
                    kept.stopsMails();
                    stopped = true;
                }
                case RESUME -> {
                    kept.resumesMails(proven, now);
                    stopped &= !proven;
                }
                case FORGET -> {
                    kept.forgetsAddress();
                    proven = false;
                }
                case OPEN -> kept.isSeen(now);
                case ANSWER ->
                    kept.question(now)
                            .ifPresent(question -> kept.answers(
                                    question, new KeptAnswer(Outcome.STILL_SEARCHING, Set.of(), now), now));
                case NOTHING -> {}
            }
        }

        Optional<MailReason> night(Instant now) {
            var reason = kept.reasonToWrite(cashier(), kept.changes(vault).has(Cause.FIGURES), now);
            reason.ifPresent(why -> kept.isToldBy(why, now));
            return reason;
        }
    }

    @Property
    void whatever_happens_mails_are_six_days_apart_none_after_a_stop_and_none_without_a_proven_address(
            @ForAll("scripts") List<Integer> script) {
        var happenings = Happening.values();
        var owner = new Owner();
        LocalDate lastMail = null;
        var now = NOON;
        for (int code : script) {
            now = now.plus(PAUSES[code / happenings.length], ChronoUnit.DAYS).plusSeconds(1);
            owner.lives(happenings[code % happenings.length], now);
            if (owner.night(now).isPresent()) {
                assertThat(owner.mayBeMailed()).isTrue();
                var today = Kept.day(now);
                assertThat(lastMail == null || !today.isBefore(lastMail.plusDays(6)))
                        .isTrue();
                lastMail = today;
                assertThat(owner.night(now)).as("the same night again").isEmpty();
            }
        }
        Statistics.label("mailed").collect(lastMail != null).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 25));
    }

    /** Each number says how long nothing happens, and what happens then. */
    @Provide
    Arbitrary<List<Integer>> scripts() {
        return Arbitraries.integers()
                .between(0, PAUSES.length * Happening.values().length - 1)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofSize(400);
    }

    @Test
    void its_owner_can_take_away_all_that_is_held() {
        var kept = kept(Lists.of(
                List.of(Lists.advice(Module.CV), Lists.towards("D1507")),
                List.of(new Withheld(Module.NETWORK, 20_000))));
        kept.changes(change(Module.MENTORING, false), NOON, vault);
        kept.answers(
                Milestone.THREE_MONTHS,
                new KeptAnswer(Outcome.FOUND_LASTING_WORK, Set.of(Action.MENTORING), NOON),
                NOON.plus(100, ChronoUnit.DAYS));
        kept.isReachedAt(5, new byte[32], new byte[32], NOON);
        kept.isWrittenTo(MailTemplate.ADVICE_ADDRESS, NOON);
        var json = KeptExport.of(kept, vault, new Contact(5, "jeanne@exemple.fr", null, false))
                .json();
        assertThat(json.getJsonObject("said").getString("commune")).isEqualTo("23096");
        assertThat(json.getJsonObject("said").getJsonObject("verdicts").getString("NETWORK"))
                .isEqualTo(Verdict.NOT_WANTED.name());
        assertThat(json.getJsonArray("advice").getJsonObject(1).getString("occupation"))
                .isEqualTo("D1507");
        assertThat(json.getJsonArray("withheld")).hasSize(1);
        assertThat(json.getJsonArray("draws")).hasSize(3);
        assertThat(json.getJsonArray("changes").getJsonObject(0).getString("cause"))
                .isEqualTo("FIGURES");
        assertThat(json.getJsonArray("answers").getJsonObject(0).toString())
                .contains("\"months\":3", "FOUND_LASTING_WORK", "MENTORING");
        assertThat(json.getJsonArray("mails").getJsonObject(0).getString("kind"))
                .isEqualTo("ADVICE_ADDRESS");
        assertThat(json.getString("address")).isEqualTo("jeanne@exemple.fr");
        assertThat(json.toString()).doesNotContain(key.value());
    }

    @Test
    void a_key_is_long_random_and_silent() {
        assertThat(KeptKey.parse(key.value())).contains(key);
        assertThat(KeptKey.parse(null)).isEmpty();
        assertThat(KeptKey.parse(key.value().substring(1))).isEmpty();
        assertThat(KeptKey.parse(key.value().substring(1) + "U")).isEmpty();
        assertThatThrownBy(() -> new KeptKey("short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(key).hasToString("KeptKey");
        assertThat(key.hash()).hasSize(32);
    }

    private Kept kept(AdviceList list) {
        var kept = new Kept(key, NOON);
        kept.begins(key, consultation(list, 3), vault);
        return kept;
    }

    private static Consultation consultation(AdviceList list, long run) {
        return new Consultation(cashier(), null, list, run, "stamp", null, null);
    }

    private static AdviceChanges change(Module module, boolean entered) {
        return new AdviceChanges(List.of(new AdviceChange(module, null, null, entered, Cause.FIGURES)));
    }
}
