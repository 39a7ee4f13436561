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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Tells members that something waits for them: how many, and by when; never what. At most once an hour a member, however much comes
 * in, and once however many nodes are at it.
 */
@ApplicationScoped
public class MemberDigest {

    private static final Logger LOG = Logger.getLogger(MemberDigest.class.getName());

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
     * Queues the mails that are due; one that can't be stops none of the others. Must not be called inside a transaction.
     *
     * @return how many
     */
    public int tellDue() {
        var until = clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MICROS);
        int told = 0;
        for (var members : due(until).values()) {
            if (isNewsForOneOf(members, until)) {
                for (var member : members) {
                    told += attempt(member.id(), until) ? 1 : 0;
                }
            }
        }
        return told;
    }

    /** Whose hour is over, by platform. */
    private Map<Long, List<PlatformMember>> due(Instant until) {
        return em.createQuery(
                        """
                        SELECT m FROM PlatformMember m
                         WHERE m.state = :active AND m.toldUntil <= :hour ORDER BY m.toldUntil, m.id
                        """,
                        PlatformMember.class)
                .setParameter("active", PlatformMember.State.ACTIVE)
                .setParameter("hour", until.minus(PlatformMember.QUIET))
                .getResultStream()
                .collect(Collectors.groupingBy(PlatformMember::platformId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Asked once a platform: most of the time nothing is new there. The first of its members was told the longest ago. */
    private boolean isNewsForOneOf(List<PlatformMember> members, Instant until) {
        var first = members.get(0);
        return news.between(first.platformId(), first.toldUntil(), until).isPresent();
    }

    private boolean attempt(long memberId, Instant until) {
        try {
            return transactions.retrying(() -> tell(memberId, until));
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, failed, () -> "Member " + memberId + " could not be told what is new");
            return false;
        }
    }

    /** Looks again once it has locked: another node that was quicker has moved the hour meanwhile. */
    private boolean tell(long memberId, Instant until) {
        var found = register.find(memberId).map(register::locked).filter(member -> member.isDueAt(until));
        var fresh = found.flatMap(member -> news.between(member.platformId(), member.toldUntil(), until));
        fresh.ifPresent(what -> {
            var member = found.get();
            outbox.enqueue(member.personId(), MailTemplate.MEMBER_DIGEST, values(what, member), member.locale());
            member.isToldUntil(until);
        });
        return fresh.isPresent();
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
