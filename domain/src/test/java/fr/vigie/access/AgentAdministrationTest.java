package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AgentAdministrationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
    private static final Set<Role> ADMIN = Set.of(Role.ADMIN);
    private static final Set<Role> AGENT = Set.of(Role.AGENT);

    private final Shelf agents = new Shelf();
    private final List<String> trail = new ArrayList<>();
    private final AgentAdministration administration =
            new AgentAdministration(agents, new Hashes(), new Trail(), new Direct(), Clock.fixed(NOW, ZoneOffset.UTC));

    private final Agent first = settled("premiere", ADMIN);
    private final Actor by = first.actor();

    private Agent settled(String login, Set<Role> roles) {
        var agent = new Agent(login, login, "hash", roles, false);
        agents.enter(agent);
        return agent;
    }

    private List<String> refused(Runnable deed) {
        var refusal = catchThrowableOfType(InvalidInput.class, deed::run);
        return refusal.problems().stream().map(FieldProblem::code).toList();
    }

    @Test
    void a_new_account_has_a_password_that_lets_in_only_to_choose_another() {
        var handedOut = administration.create(by, " camille ", "Camille Martin", AGENT);
        var agent = agents.find(handedOut.id()).orElseThrow();
        assertThat(agent.login()).isEqualTo("camille");
        assertThat(agent.mustChoosePassword()).isTrue();
        assertThat(agent.actor().roles()).isEmpty();
        assertThat(agent.passwordHash()).isEqualTo("hash of " + handedOut.password());
        assertThat(handedOut.toString()).doesNotContain(handedOut.password());
        assertThat(trail).containsExactly("AGENT_CREATED camille");
    }

    @Test
    void a_handed_out_password_is_good_for_three_days() {
        var agent = agents.find(
                        administration.create(by, "camille", "Camille", AGENT).id())
                .orElseThrow();
        assertThat(agent.isOneTimePasswordPast(NOW.plus(Agent.ONE_TIME).minusMillis(1)))
                .isFalse();
        assertThat(agent.isOneTimePasswordPast(NOW.plus(Agent.ONE_TIME))).isTrue();
    }

    @Test
    void a_login_that_is_taken_or_no_login_opens_no_account() {
        assertThat(refused(() -> administration.create(by, "premiere", "Une autre", AGENT)))
                .containsExactly("login.taken");
        assertThat(refused(() -> administration.create(by, "a b", " ", AGENT)))
                .containsExactly("login.unreadable", "agent.nameMissing");
        assertThat(refused(() -> administration.create(by, null, "n".repeat(201), AGENT)))
                .containsExactly("login.unreadable", "name.tooLong");
        assertThat(agents.lockAll()).containsExactly(first);
        assertThat(trail).isEmpty();
    }

    @Test
    void what_associations_may_do_no_agent_may() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> administration.create(by, "camille", "Camille", Set.of(Role.ASSOCIATION)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> administration.changeRoles(by, first.id(), Set.of(Role.ASSOCIATION)));
    }

    @Test
    void the_last_administrator_is_never_closed_nor_demoted_nor_shut_out() {
        administration.create(by, "invitee", "Invitée", ADMIN);
        trail.clear();
        assertThat(refused(() -> administration.close(by, first.id()))).containsExactly("agent.lastAdministrator");
        assertThat(refused(() -> administration.changeRoles(by, first.id(), AGENT)))
                .containsExactly("agent.lastAdministrator");
        assertThat(refused(() -> administration.resetPassword(by, first.id())))
                .containsExactly("agent.lastAdministrator");
        assertThat(first.isSettledAdministrator()).isTrue();
        assertThat(trail).as("nothing was done").isEmpty();
    }

    @Test
    void of_two_administrators_one_may_go() {
        settled("seconde", ADMIN);
        administration.close(by, first.id());
        assertThat(first.isActive()).isFalse();
        assertThat(trail).containsExactly("AGENT_CLOSED premiere");
    }

    @Test
    void a_closed_account_opens_again_under_its_password_and_without_its_sessions() {
        var agent = settled("camille", AGENT);
        int stamp = agent.sessionStamp();
        administration.close(by, agent.id());
        administration.reopen(by, agent.id());
        assertThat(agent.isActive()).isTrue();
        assertThat(agent.passwordHash()).isEqualTo("hash");
        assertThat(agent.sessionStamp()).isNotEqualTo(stamp);
        assertThat(trail).containsExactly("AGENT_CLOSED camille", "AGENT_REOPENED camille");
    }

    @Test
    void a_forgotten_password_is_replaced_by_one_that_is_good_once() {
        var agent = settled("camille", AGENT);
        int stamp = agent.sessionStamp();
        var handedOut = administration.resetPassword(by, agent.id());
        assertThat(agent.passwordHash()).isEqualTo("hash of " + handedOut.password());
        assertThat(agent.mustChoosePassword()).isTrue();
        assertThat(agent.sessionStamp()).isNotEqualTo(stamp);
        assertThat(trail).containsExactly("PASSWORD_RESET camille");
    }

    @Test
    void nobody_but_an_administrator_does_or_sees_any_of_it() {
        var agent = settled("camille", AGENT);
        var plain = agent.actor();
        List<Runnable> deeds = List.of(
                () -> administration.all(plain),
                () -> administration.find(plain, agent.id()),
                () -> administration.create(plain, "autre", "Autre", AGENT),
                () -> administration.changeRoles(plain, agent.id(), ADMIN),
                () -> administration.resetPassword(plain, agent.id()),
                () -> administration.close(plain, agent.id()),
                () -> administration.reopen(plain, agent.id()));
        deeds.forEach(deed -> assertThatExceptionOfType(NotPermitted.class).isThrownBy(deed::run));
        assertThat(trail).isEmpty();
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> administration.close(by, 99));
        assertThat(administration.find(by, 99)).isEmpty();
    }

    /** Accounts in memory, numbered as they come. */
    private static final class Shelf extends AgentRows {

        private final List<Agent> rows = new ArrayList<>();

        @Override
        List<Agent> all() {
            return rows;
        }

        @Override
        Optional<Agent> find(long id) {
            return rows.stream().filter(agent -> agent.id() == id).findFirst();
        }

        @Override
        List<Agent> lockAll() {
            return List.copyOf(rows);
        }

        @Override
        boolean isTaken(String login) {
            return rows.stream().anyMatch(agent -> agent.login().equals(login));
        }

        @Override
        void enter(Agent agent) {
            rows.add(agent);
            try {
                var id = Agent.class.getDeclaredField("id");
                id.setAccessible(true);
                id.set(agent, (long) rows.size());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Hashes extends Passwords {

        @Override
        public String hash(char[] password) {
            return "hash of " + new String(password);
        }
    }

    private final class Trail extends AuditTrail {

        @Override
        public void record(Actor actor, String act, String subjectKind, String subject) {
            trail.add(act + " " + subject);
        }
    }

    private static final class Direct extends Transactions {

        @Override
        public <T> T retrying(Supplier<T> work) {
            return work.get();
        }
    }
}
