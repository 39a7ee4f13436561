package fr.vigie.membership;

import fr.vigie.messaging.MailTemplate;
import fr.vigie.messaging.Outbox;
import fr.vigie.reporting.PlatformNews;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Tells members that something waits for them: how many, and by when; never what. At most once an hour a member, however much comes
 * in, and once however many nodes are at it.
 */
@ApplicationScoped
public class MemberDigest {

    /** What is younger isn't told yet: a transaction that is under way may still add to it. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private MemberRegister register;

    @Inject
    private PlatformNews news;

    @Inject
    private Outbox outbox;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Queues the mails that are due. Must not be called inside a transaction.
     *
     * @return how many
     */
    public int tellDue() {
        var until = clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MICROS);
        int told = 0;
        for (var id : due(until)) {
            told += transactions.retrying(() -> tell(id, until)) ? 1 : 0;
        }
        return told;
    }

    /** Whose hour is over. */
    private List<Long> due(Instant until) {
        return em.createQuery(
                        """
                        SELECT m.id FROM PlatformMember m
                         WHERE m.state = :active AND m.toldUntil <= :hour ORDER BY m.toldUntil, m.id
                        """,
                        Long.class)
                .setParameter("active", PlatformMember.State.ACTIVE)
                .setParameter("hour", until.minus(PlatformMember.QUIET))
                .getResultList();
    }

    /** Looks before it locks: most of the time nothing is new. Another node that was quicker has moved the hour meanwhile. */
    private boolean tell(long memberId, Instant until) {
        var found = register.find(memberId);
        if (found.filter(member -> isNewsFor(member, until)).isEmpty()) {
            return false;
        }
        var member = register.locked(found.get());
        if (!member.isDueAt(until)) {
            return false;
        }
        var what = news.between(member.platformId(), member.toldUntil(), until);
        what.ifPresent(fresh -> {
            outbox.enqueue(member.personId(), MailTemplate.MEMBER_DIGEST, values(fresh, member), member.locale());
            member.isToldUntil(until);
        });
        return what.isPresent();
    }

    private boolean isNewsFor(PlatformMember member, Instant until) {
        return news.between(member.platformId(), member.toldUntil(), until).isPresent();
    }

    private static Map<String, String> values(PlatformNews.News fresh, PlatformMember member) {
        return Map.of(
                "transmitted", Long.toString(fresh.transmitted()),
                "reminded", Long.toString(fresh.reminded()),
                "nearest",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(member.locale())
                                .format(fresh.nearest()));
    }
}
