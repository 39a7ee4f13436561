package fr.vigie.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.MemberRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformMemberTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);
    private static final String CODE = "081804";
    private static final String WRONG = "000000";

    private final PlatformMember member = invited(MemberRole.ADMIN);

    private static PlatformMember invited(MemberRole role) {
        return new PlatformMember(7, 8, new byte[32], role, "fr", new byte[32], NOW);
    }

    private static PlatformMember joined(MemberRole role) {
        var member = invited(role);
        member.joins(SECRET, CODE, NOW);
        return member;
    }

    @Test
    void an_invitation_is_open_for_seven_days() {
        assertThat(member.isInvitedAt(NOW.plus(Duration.ofDays(7)).minusSeconds(1)))
                .isTrue();
        assertThat(member.isInvitedAt(NOW.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void one_that_was_sent_a_moment_ago_is_not_sent_again() {
        assertThat(member.isJustInvitedBy(7, MemberRole.ADMIN, NOW.plusSeconds(59)))
                .isTrue();
        assertThat(member.isJustInvitedBy(7, MemberRole.ADMIN, NOW.plusSeconds(60)))
                .isFalse();
        assertThat(member.isJustInvitedBy(9, MemberRole.ADMIN, NOW)).isFalse();
        assertThat(member.isJustInvitedBy(7, MemberRole.MEMBER, NOW)).isFalse();
        assertThat(joined(MemberRole.ADMIN).isJustInvitedBy(7, MemberRole.ADMIN, NOW))
                .isFalse();
    }

    @Test
    void another_password_ends_the_sessions_that_began_under_the_one_before() {
        var account = joined(MemberRole.MEMBER);
        int stamp = account.sessionStamp();
        account.choosesPassword("another");
        assertThat(account.passwordHash()).isEqualTo("another");
        assertThat(account.sessionStamp()).isNotEqualTo(stamp);
    }

    @Test
    void only_an_invitation_that_nobody_took_up_is_over() {
        var end = NOW.plus(Duration.ofDays(7));
        assertThat(member.isOverSince(end.minusSeconds(1))).isFalse();
        assertThat(member.isOverSince(end)).isTrue();
        assertThat(joined(MemberRole.MEMBER).isOverSince(end)).isFalse();
    }

    @Test
    void a_right_code_opens_the_account_and_uses_the_invitation_up() {
        assertThat(member.joins(SECRET, WRONG, NOW)).isFalse();
        assertThat(member.isActive()).isFalse();
        assertThat(member.joins(SECRET, CODE, NOW)).isTrue();
        assertThat(member.isActive()).isTrue();
        assertThat(member.isInvitedAt(NOW)).isFalse();
    }

    @Test
    void the_code_that_opened_the_account_signs_nobody_in() {
        member.joins(SECRET, CODE, NOW);
        assertThat(member.admits(true, SECRET, CODE, NOW)).isFalse();
    }

    @Test
    void the_next_code_signs_in_once() {
        var account = joined(MemberRole.MEMBER);
        assertThat(account.admits(true, SECRET, "050471", NOW.plusSeconds(30))).isTrue();
        assertThat(account.admits(true, SECRET, "050471", NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void a_right_code_with_a_wrong_password_is_not_used_up() {
        var account = joined(MemberRole.MEMBER);
        assertThat(account.admits(false, SECRET, "050471", NOW.plusSeconds(30))).isFalse();
        assertThat(account.admits(true, SECRET, "050471", NOW.plusSeconds(30))).isTrue();
    }

    @Test
    void wrong_codes_close_the_account_for_a_while_as_wrong_passwords_do() {
        var account = joined(MemberRole.MEMBER);
        for (int i = 0; i < 2; i++) {
            account.admits(false, SECRET, CODE, NOW);
            account.admits(true, SECRET, WRONG, NOW);
        }
        assertThat(account.isLockedAt(NOW)).isFalse();
        account.admits(true, SECRET, WRONG, NOW);
        assertThat(account.lockedUntil()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void the_last_who_manages_the_members_is_known() {
        var admin = joined(MemberRole.ADMIN);
        var all = List.of(admin, joined(MemberRole.MEMBER), invited(MemberRole.ADMIN));
        assertThat(MemberRegister.isLastAdmin(admin, all)).isTrue();
        assertThat(MemberRegister.isLastAdmin(all.get(1), all)).isFalse();
        assertThat(MemberRegister.isLastAdmin(all.get(2), all)).isFalse();
        assertThat(MemberRegister.isLastAdmin(admin, List.of(admin, joined(MemberRole.ADMIN))))
                .isFalse();
    }

    @Test
    void a_member_is_told_at_most_once_an_hour_what_is_new() {
        var account = joined(MemberRole.MEMBER);
        assertThat(account.isDueAt(NOW.plus(Duration.ofHours(1)).minusNanos(1))).isFalse();
        assertThat(account.isDueAt(NOW.plus(Duration.ofHours(1)))).isTrue();
        account.isToldUntil(NOW.plus(Duration.ofHours(1)));
        assertThat(account.isDueAt(NOW.plus(Duration.ofHours(1)))).isFalse();
        assertThat(account.isDueAt(NOW.plus(Duration.ofHours(2)))).isTrue();
        account.closes(NOW);
        assertThat(account.isDueAt(NOW.plus(Duration.ofHours(2)))).isFalse();
    }

    @Test
    void a_closed_account_keeps_nothing_that_opens_it() {
        var account = joined(MemberRole.MEMBER);
        account.closes(NOW);
        assertThat(account.isActive()).isFalse();
        assertThat(account.passwordHash()).isNull();
        assertThat(account.isPrepared()).isFalse();
    }
}
