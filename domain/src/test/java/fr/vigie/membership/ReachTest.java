package fr.vigie.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.platform.ContactKind;
import fr.vigie.platform.ContactMeans;
import fr.vigie.platform.ContactPoint;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final ContactPoint FORM = contact(ContactMeans.WEB_FORM, "https://plateforme.example/contact");
    private static final ContactPoint MAIL = contact(ContactMeans.EMAIL, "dsa@plateforme.example");

    @Test
    void members_come_before_all_else() {
        assertThat(new Reach(1, 2, List.of(MAIL), MAIL).way()).isEqualTo(Reach.Way.MEMBERS);
    }

    @Test
    void who_is_invited_already_is_not_invited_again() {
        assertThat(new Reach(0, 1, List.of(MAIL), MAIL).way()).isEqualTo(Reach.Way.INVITED);
    }

    @Test
    void an_address_is_written_to_even_where_a_form_comes_first() {
        var reach = new Reach(0, 0, List.of(FORM, MAIL), MAIL);
        assertThat(reach.way()).isEqualTo(Reach.Way.EMAIL);
        assertThat(reach.tells()).isTrue();
    }

    @Test
    void a_form_is_filled_in_by_an_agent() {
        assertThat(new Reach(0, 0, List.of(FORM), null).way()).isEqualTo(Reach.Way.BY_HAND);
    }

    @Test
    void an_address_that_answers_for_another_platform_is_left_to_an_agent() {
        var reach = new Reach(0, 0, List.of(MAIL), null);
        assertThat(reach.way()).isEqualTo(Reach.Way.BY_HAND);
        assertThat(reach.tells()).isFalse();
    }

    @Test
    void a_platform_of_which_nothing_is_known_is_said_to_be_out_of_reach() {
        assertThat(new Reach(0, 0, List.of(), null).way()).isEqualTo(Reach.Way.NONE);
    }

    private static ContactPoint contact(ContactMeans means, String address) {
        return new ContactPoint(1, ContactKind.USER_CONTACT, means, address, "IE", "site", "agent.demo", Instant.EPOCH);
    }
}
