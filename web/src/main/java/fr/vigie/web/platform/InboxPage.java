package fr.vigie.web.platform;

import fr.vigie.reporting.InboxFilter;
import fr.vigie.reporting.PlatformDesk;
import fr.vigie.reporting.PlatformFigures;
import fr.vigie.reporting.ReceivedRow;
import fr.vigie.reporting.ReportStatus;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.Clocks;
import fr.vigie.web.portal.PageAddress;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a platform owes an answer to, and by when: the page {@code /plateforme}. Its view and place are in the address. */
@Named("inboxPage")
@RequestScoped
public class InboxPage {

    private static final int ROWS = 25;

    /** Days from which on a deadline is near. */
    private static final int NEAR = 5;

    private static final Map<String, InboxFilter> VIEWS =
            Map.of("a-repondre", InboxFilter.TO_ANSWER, "engagements", InboxFilter.PROMISED, "tous", InboxFilter.ALL);

    /** Last day and number of the row after which the page begins. */
    private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(-?\\d{1,18})");

    /** A way to look at the inbox. */
    public record View(String label, String href, boolean current) {}

    @Inject
    private PlatformDesk desk;

    @Inject
    private PracticeCatalog practices;

    @Inject
    private MemberVisitor member;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private InboxFilter filter;
    private List<ReceivedRow> rows;
    private boolean more;
    private PlatformFigures figures;

    @PostConstruct
    void read() {
        filter = VIEWS.getOrDefault(
                Optional.ofNullable(PageAddress.parameter("vue")).orElse(""), InboxFilter.TO_ANSWER);
        var found = desk.inbox(member.getMember(), filter, after(), ROWS + 1);
        more = found.size() > ROWS;
        rows = found.stream().limit(ROWS).toList();
        figures = desk.figures(member.getMember());
    }

    /** The row that the address names; null for the first page, and where the address names none. */
    private static ReceivedRow after() {
        var place = PLACE.matcher(
                Optional.ofNullable(PageAddress.parameter("apres")).orElse(""));
        if (!place.matches()) {
            return null;
        }
        try {
            var day = LocalDate.parse(place.group(1));
            return new ReceivedRow(Long.parseLong(place.group(2)), null, null, 0, null, null, day, null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    public List<View> getViews() {
        return Arrays.stream(InboxFilter.values())
                .map(view -> new View(
                        visitor.word("platform", "inbox.view." + view),
                        "/plateforme?vue=" + word(view),
                        view == filter))
                .toList();
    }

    private static String word(InboxFilter view) {
        return VIEWS.entrySet().stream()
                .filter(entry -> entry.getValue() == view)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    public InboxFilter getFilter() {
        return filter;
    }

    public List<ReceivedRow> getRows() {
        return rows;
    }

    /** Address of the page after this one; null on the last. */
    public String getNext() {
        if (!more) {
            return null;
        }
        var last = rows.get(rows.size() - 1);
        return "/plateforme?vue=" + word(filter) + "&apres=" + last.answerBy() + "_" + last.id();
    }

    /** Whether this is not the first page. */
    public boolean isLater() {
        return after() != null;
    }

    /** What was reported, as it was worded then. */
    public String practice(ReceivedRow row) {
        return visitor.text(practices
                .find(row.practice(), row.practiceVersion())
                .orElseThrow()
                .title());
    }

    /** The day by which the platform owes something; null if it owes nothing any more. */
    public LocalDate due(ReceivedRow row) {
        return isToAnswer(row) ? row.answerBy() : row.status() == ReportStatus.PROMISED ? row.promiseBy() : null;
    }

    private static boolean isToAnswer(ReceivedRow row) {
        return row.status() == ReportStatus.TRANSMITTED || row.status() == ReportStatus.CONSULTED;
    }

    /** How long that is, in words. */
    public String left(ReceivedRow row) {
        return visitor.sentence("platform", "inbox.left", days(row));
    }

    public boolean isNear(ReceivedRow row) {
        return due(row) != null && days(row) <= NEAR;
    }

    private long days(ReceivedRow row) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), Clocks.PARIS), due(row));
    }

    public PlatformFigures getFigures() {
        return figures;
    }
}
