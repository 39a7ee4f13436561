package fr.vigie.bench;

import fr.vigie.deploy.database.DatabaseAddress;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportStatus;
import fr.vigie.reporting.SetAsideReason;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Puts reports with their history into the database behind the server's back, as 24 months would have left them: most are
 * decided, some wait for an answer, the rest for an agent.
 */
final class ReportFill {

    /** What agents ask. */
    static final String QUESTION = "À quelle date était-ce ?";

    private static final int MONTHS = 24;
    private static final int BATCH = 1_000;
    private static final int ALLOCATION = 50;

    private final DatabaseAddress database;
    private final SampleReports samples = new SampleReports();
    private final SecureRandom secure = new SecureRandom();
    private final Random random = new Random(24);
    private final Set<String> references = new HashSet<>();

    ReportFill(DatabaseAddress database) {
        this.database = database;
    }

    void insert(int count) throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var platforms = platforms(connection);
            readReferences(connection);
            long agent = number(connection, "SELECT id FROM agent WHERE login = 'agent.demo'");
            long report = reserve(connection, "report_seq", count);
            long event = reserve(connection, "report_event_seq", 3 * count);
            try (var reports = connection.prepareStatement(
                            """
                            INSERT INTO report (id, reference, random_id, tracking_version, filing_key, filing_digest, channel,
                                platform_id, practice, practice_version, filer, title, narrative, quote, language, status,
                                assignee_id, filed_at, version)
                            VALUES (?, ?, ?, 1, ?, ?, 'API', ?, ?, ?, ?, ?, ?, ?, 'fr', ?, ?, ?, 1)
                            """);
                    var events = connection.prepareStatement(
                            """
                            INSERT INTO report_event (id, report_id, at, act, actor_kind, actor_label, reason, note)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                            """)) {
                for (int i = 1; i <= count; i++, report++) {
                    var status = status();
                    var filed = filedAt();
                    add(reports, report, status, status == ReportStatus.RECEIVED ? null : agent, filed, platforms);
                    for (var act : history(status)) {
                        add(events, event++, report, act, filed);
                        filed = filed.plusHours(1);
                    }
                    if (i % BATCH == 0 || i == count) {
                        reports.executeBatch();
                        events.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
        analyze();
    }

    /** Sends every report to its platform: half are to be reminded now, half expire. */
    void letAllFallDue() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    UPDATE report
                       SET status = IF(id % 4 < 2, 'TRANSMITTED', 'CONSULTED'),
                           state_since = UTC_TIMESTAMP(6) - INTERVAL IF(id % 2, 9, 30) DAY,
                           transmitted_at = state_since,
                           answer_by = DATE(state_since) + INTERVAL 25 DAY,
                           next_act = IF(id % 2, 'REMIND', 'EXPIRE'),
                           next_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY - INTERVAL id SECOND
                    """);
        }
        analyze();
    }

    /** An agent has taken each of these, and asks something. */
    void askAbout(List<String> filed) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var report = connection.prepareStatement("SELECT id FROM report WHERE reference = ?");
                var events = connection.prepareStatement(
                        """
                        INSERT INTO report_event (id, report_id, at, act, actor_kind, actor_label, reason, note)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            long event = reserve(connection, "report_event_seq", 2 * filed.size());
            var now = LocalDateTime.now(ZoneOffset.UTC);
            for (var reference : filed) {
                report.setString(1, reference);
                try (var row = report.executeQuery()) {
                    row.next();
                    add(events, event++, row.getLong(1), ReportAct.TAKE, now);
                    add(events, event++, row.getLong(1), ReportAct.REQUEST_INFORMATION, now);
                    statement.addBatch(
                            "UPDATE report SET status = 'INFORMATION_REQUESTED' WHERE id = " + row.getLong(1));
                }
            }
            events.executeBatch();
            statement.executeBatch();
        }
        analyze();
    }

    private void add(
            PreparedStatement reports,
            long id,
            ReportStatus status,
            Long assignee,
            LocalDateTime filed,
            Map<String, Long> platforms)
            throws SQLException {
        var sample = samples.next();
        var practice = sample.practice();
        set(
                reports,
                id,
                newReference(),
                bytes(16),
                bytes(32),
                bytes(32),
                platforms.get(sample.platform()),
                practice.code(),
                practice.version(),
                practice.whoMayFile().iterator().next().name(),
                sample.title(),
                sample.text(),
                sample.quote(),
                status.name(),
                assignee,
                filed);
    }

    /** Of forty random bits a hundred thousand draws may well make the same twice; filing then tries again, a batch can't. */
    private String newReference() {
        String reference;
        do {
            reference = Reference.random(secure).value();
        } while (!references.add(reference));
        return reference;
    }

    private static void add(PreparedStatement events, long id, long report, ReportAct act, LocalDateTime at)
            throws SQLException {
        boolean filing = act == ReportAct.FILE;
        set(
                events,
                id,
                report,
                at,
                act.name(),
                filing ? "CITIZEN" : "AGENT",
                filing ? "citizen" : "agent.demo",
                act == ReportAct.PUT_ASIDE ? SetAsideReason.UNFOUNDED.name() : null,
                act == ReportAct.REQUEST_INFORMATION ? QUESTION : null);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private ReportStatus status() {
        int percent = random.nextInt(100);
        if (percent < 50) {
            return ReportStatus.ADMISSIBLE;
        }
        if (percent < 75) {
            return ReportStatus.SET_ASIDE;
        }
        return percent < 80 ? ReportStatus.INFORMATION_REQUESTED : ReportStatus.RECEIVED;
    }

    private static List<ReportAct> history(ReportStatus status) {
        return switch (status) {
            case RECEIVED -> List.of(ReportAct.FILE);
            case INFORMATION_REQUESTED -> List.of(ReportAct.FILE, ReportAct.TAKE, ReportAct.REQUEST_INFORMATION);
            case ADMISSIBLE -> List.of(ReportAct.FILE, ReportAct.TAKE, ReportAct.DECLARE_ADMISSIBLE);
            case SET_ASIDE -> List.of(ReportAct.FILE, ReportAct.TAKE, ReportAct.PUT_ASIDE);
            default -> throw new IllegalArgumentException("No report is filled in as " + status);
        };
    }

    private LocalDateTime filedAt() {
        var now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        long span = Duration.between(now.minusMonths(MONTHS), now).toSeconds();
        return now.minusSeconds((long) (random.nextDouble() * span)).minusHours(1);
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The sample platforms' rows; those that no filing has entered are entered here. */
    private static Map<String, Long> platforms(Connection connection) throws SQLException {
        long id = reserve(connection, "platform_seq", SampleReports.PLATFORMS);
        try (var insert = connection.prepareStatement(
                "INSERT IGNORE INTO platform (id, display_name, status, entered_at) VALUES (?, ?, 'TO_BE_CHECKED', NOW(6))")) {
            for (var name : SampleReports.platforms()) {
                set(insert, id++, name);
            }
            insert.executeBatch();
        }
        var rows = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var all = statement.executeQuery("SELECT display_name, id FROM platform")) {
            while (all.next()) {
                rows.put(all.getString(1), all.getLong(2));
            }
        }
        return rows;
    }

    private void readReferences(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var all = statement.executeQuery("SELECT reference FROM report")) {
            while (all.next()) {
                references.add(all.getString(1));
            }
        }
    }

    /** Takes so many numbers out of a sequence from which the server draws blocks. @return the first */
    private static long reserve(Connection connection, String sequence, int count) throws SQLException {
        long endOfBlock = number(connection, "SELECT NEXTVAL(" + sequence + ")");
        long blocks = (count + ALLOCATION - 1L) / ALLOCATION;
        number(connection, "SELECT SETVAL(" + sequence + ", " + (endOfBlock + (blocks - 1) * ALLOCATION) + ")");
        return endOfBlock - ALLOCATION + 1;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What the database would have learnt by itself in 24 months. */
    private void analyze() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE report, report_event, platform");
        }
    }
}
