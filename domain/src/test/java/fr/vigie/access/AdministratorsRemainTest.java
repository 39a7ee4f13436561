package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.shared.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever administrators do to one another, one who can sign in is left. */
class AdministratorsRemainTest {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
    private static final Set<Role> ADMIN = Set.of(Role.ADMIN, Role.AGENT);

    @Property
    void whatever_is_done_in_whatever_order_one_is_left(
            @ForAll @Size(max = 40) List<@IntRange(max = 23) Integer> acts) {
        var agents = IntStream.range(0, 4)
                .mapToObj(i -> agent("agent" + i, i < 2 ? ADMIN : Set.of(Role.AGENT)))
                .toList();
        var roster = new AgentRoster(agents);
        for (int act : acts) {
            try {
                perform(act / 4, roster, agents.get(act % 4));
            } catch (InvalidInput refused) {
                assertThat(refused.problems().get(0).code()).isEqualTo("agent.lastAdministrator");
            }
            assertThat(agents).anyMatch(Agent::isSettledAdministrator);
        }
    }

    private static void perform(int act, AgentRoster roster, Agent agent) {
        switch (act) {
            case 0 -> roster.changeRoles(agent, Set.of(Role.AGENT));
            case 1 -> roster.changeRoles(agent, ADMIN);
            case 2 -> roster.close(agent);
            case 3 -> roster.handOutPassword(agent, "handed out", NOW);
            case 4 -> agent.reopen();
            default -> agent.choosePassword("chosen");
        }
    }

    @Example
    void the_only_administrator_keeps_account_role_and_password() {
        var last = agent("last", ADMIN);
        var roster = new AgentRoster(List.of(last, agent("agent", Set.of(Role.AGENT))));
        for (int act : new int[] {0, 2, 3}) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> perform(act, roster, last));
        }
        assertThatCode(() -> roster.changeRoles(last, Set.of(Role.ADMIN))).doesNotThrowAnyException();
    }

    @Example
    void an_administrator_who_has_not_chosen_a_password_yet_does_not_count() {
        var last = agent("last", ADMIN);
        var invited = agent("invited", ADMIN);
        invited.handOutPassword("handed out", NOW);
        var roster = new AgentRoster(List.of(last, invited));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> roster.close(last));
        invited.choosePassword("chosen");
        assertThatCode(() -> roster.close(last)).doesNotThrowAnyException();
    }

    private static Agent agent(String login, Set<Role> roles) {
        return new Agent(login, login, "hash", roles, false);
    }
}
