package fr.vigie.it;

import fr.vigie.web.portal.Route;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who gets what where: a row for every page and for every address that answers a program, a column for everybody who may ask. A
 * status is that for a thing that exists; whoever may see such things gets 404 for one that doesn't.
 */
final class AccessTable {

    /** Who asks for a page. */
    enum Visitor {
        ANYBODY,
        WITHOUT_ROLE,
        AGENT,
        OPERATOR,
        COUNTER,
        /** Who decides on reports and files at the counter as well. */
        AGENT_AT_COUNTER,
        /** A platform's member who manages the others. */
        PLATFORM,
        /** Who opens and closes accounts. */
        ADMIN
    }

    /** Who asks as a program does. */
    enum Program {
        WITHOUT_KEY,
        AGENTS_SESSION,
        ASSOCIATION,
        OPERATOR
    }

    static final int PAGE = 200;
    /** To the door, or from a step of a report that nobody has begun to its first. */
    static final int LED_ELSEWHERE = 302;

    static final int NOT_FOR_THEM = 403;
    static final int NOT_THERE = 404;

    private AccessTable() {}

    static Map<Route, Map<Visitor, Integer>> pages() {
        var rows = new EnumMap<Route, Map<Visitor, Integer>>(Route.class);
        rows.put(Route.HOME, everybody(PAGE));
        rows.put(Route.FILING, everybody(PAGE));
        rows.put(Route.FILING_PRACTICE, everybody(LED_ELSEWHERE));
        rows.put(Route.FILING_PLACE, everybody(LED_ELSEWHERE));
        rows.put(Route.FILING_DETAILS, everybody(LED_ELSEWHERE));
        rows.put(Route.FILING_EVIDENCE, everybody(LED_ELSEWHERE));
        rows.put(Route.FILING_KNOWN, everybody(LED_ELSEWHERE));
        rows.put(Route.FILING_YOU, everybody(LED_ELSEWHERE));
        rows.put(Route.FILING_READ_OVER, everybody(LED_ELSEWHERE));
        rows.put(Route.FILING_RECEIPT, everybody(LED_ELSEWHERE));
        rows.put(Route.FOLLOW_UP, everybody(PAGE));
        rows.put(Route.PRACTICES, everybody(PAGE));
        rows.put(Route.PRACTICE, everybody(PAGE));
        rows.put(Route.API, everybody(PAGE));
        rows.put(Route.OBSERVATORY, everybody(PAGE));
        rows.put(Route.EDITION, everybody(PAGE));
        rows.put(Route.EDITION_REVISION, everybody(PAGE));
        rows.put(Route.ADVICE, everybody(PAGE));
        rows.put(Route.ADVICE_GIVEN, everybody(LED_ELSEWHERE));
        rows.put(Route.ADVICE_KEPT, everybody(NOT_THERE));
        rows.put(Route.ADVICE_ADDRESS, everybody(PAGE));
        rows.put(Route.ADVICE_STOP, everybody(PAGE));
        rows.put(Route.ADVICE_LOST, everybody(PAGE));
        rows.put(Route.ADVICE_METHOD, everybody(PAGE));
        rows.put(Route.PERSONAL_DATA, everybody(PAGE));
        rows.put(Route.LEGAL_NOTICE, everybody(PAGE));
        rows.put(Route.ACCESSIBILITY, everybody(PAGE));
        rows.put(Route.CONTACT, everybody(PAGE));
        rows.put(Route.SIGN_IN, everybody(PAGE));
        rows.put(Route.PASSWORD, signedIn(PAGE));
        rows.put(Route.COUNTER, only(Visitor.COUNTER, PAGE));
        rows.put(Route.REPORTS, only(Visitor.AGENT, PAGE));
        rows.put(Route.REPORT, only(Visitor.AGENT, PAGE));
        rows.put(Route.PLATFORMS, only(Visitor.AGENT, PAGE));
        rows.put(Route.PLATFORM, only(Visitor.AGENT, PAGE));
        rows.put(Route.MEMBERS_OF_PLATFORM, only(Visitor.AGENT, PAGE));
        rows.put(Route.PLATFORM_SIGN_IN, everybody(PAGE));
        rows.put(Route.PLATFORM_INVITATION, everybody(PAGE));
        rows.put(Route.PLATFORM_INBOX, platformsAlone(PAGE));
        rows.put(Route.RECEIVED_REPORT, platformsAlone(PAGE));
        rows.put(Route.PLATFORM_MEMBERS, platformsAlone(PAGE));
        rows.put(Route.PLATFORM_PASSWORD, platformsAlone(PAGE));
        rows.put(Route.OPERATIONS, only(Visitor.OPERATOR, PAGE));
        rows.put(Route.DATA_SETS, only(Visitor.OPERATOR, PAGE));
        rows.put(Route.RUN, only(Visitor.OPERATOR, PAGE));
        rows.put(Route.UNDELIVERED, only(Visitor.OPERATOR, PAGE));
        rows.put(Route.ADMINISTRATION, only(Visitor.ADMIN, PAGE));
        rows.put(Route.ADMIN_AGENTS, only(Visitor.ADMIN, PAGE));
        rows.put(Route.ADMIN_AGENT, only(Visitor.ADMIN, PAGE));
        rows.put(Route.ADMIN_KEYS, only(Visitor.ADMIN, PAGE));
        return rows;
    }

    /**
     * Addresses of servlets, by method. A star stands for what follows: the example says what is asked for, and whether it is
     * there for anybody.
     */
    static Map<String, ServletRow> servlets() {
        var rows = new LinkedHashMap<String, ServletRow>();
        rows.put(
                "GET /observatoire/editions/*",
                new ServletRow("/observatoire/editions/{date}/by-platform.csv", agentsAlone()));
        rows.put(
                "GET /agent/signalements/*",
                new ServletRow("/agent/signalements/{reference}/pieces/{piece}", only(Visitor.AGENT, PAGE)));
        rows.put("GET /signaler/preuves/*", new ServletRow("/signaler/preuves/1", everybody(NOT_THERE)));
        rows.put("POST /signaler/preuves/*", new ServletRow("/signaler/preuves/1/retirer", everybody(NOT_THERE)));
        rows.put("GET /signaler/preuves/envoi", new ServletRow("/signaler/preuves/envoi", everybody(NOT_THERE)));
        rows.put("POST /signaler/preuves/envoi", new ServletRow("/signaler/preuves/envoi", everybody(303)));
        rows.put("GET /suivi/pieces", new ServletRow("/suivi/pieces", everybody(303)));
        rows.put("POST /suivi/pieces", new ServletRow("/suivi/pieces", everybody(303)));
        rows.put("POST /conseil/copie", new ServletRow("/conseil/copie", everybody(NOT_THERE)));
        rows.put("POST /signaler/brouillon", new ServletRow("/signaler/brouillon", everybody(400)));
        return rows;
    }

    /** Addresses of the API, by method, each asked without a body and for something that isn't there. */
    static Map<String, Map<Program, Integer>> api() {
        var rows = new LinkedHashMap<String, Map<Program, Integer>>();
        rows.put("GET /api/v1/practices", everyProgram(200));
        rows.put("GET /api/v1/job-titles", everyProgram(200));
        rows.put("GET /api/v1/communes", everyProgram(200));
        rows.put("GET /api/v1/platforms", everyProgram(200));
        rows.put("POST /api/v1/reports", everyProgram(400));
        rows.put("POST /api/v1/reports/bulk", onlyKeyOf(Program.ASSOCIATION, 200));
        rows.put("GET /api/v1/reports/{reference}", everyProgram(NOT_THERE));
        rows.put("GET /api/v1/jobs", onlyKeyOf(Program.OPERATOR, 200));
        rows.put("POST /api/v1/jobs/{name}", onlyKeyOf(Program.OPERATOR, NOT_THERE));
        rows.put("GET /api/v1/jobs/executions/{execution}", onlyKeyOf(Program.OPERATOR, NOT_THERE));
        rows.put("POST /api/v1/jobs/executions/{execution}/restart", onlyKeyOf(Program.OPERATOR, NOT_THERE));
        rows.put("POST /api/v1/jobs/executions/{execution}/stop", onlyKeyOf(Program.OPERATOR, NOT_THERE));
        rows.put("DELETE /api/v1/keys/{holder}", onlyKeyOf(Program.OPERATOR, NOT_THERE));
        return rows;
    }

    /** @param example what is asked for, with placeholders */
    record ServletRow(String example, Map<Visitor, Integer> statuses) {}

    private static Map<Visitor, Integer> everybody(int status) {
        var row = new EnumMap<Visitor, Integer>(Visitor.class);
        for (var visitor : Visitor.values()) {
            row.put(visitor, status);
        }
        return row;
    }

    /** What a role has nothing to do with. */
    private static Map<Visitor, Integer> signedIn(int status) {
        var row = everybody(status);
        row.put(Visitor.ANYBODY, LED_ELSEWHERE);
        row.put(Visitor.PLATFORM, LED_ELSEWHERE);
        return row;
    }

    private static Map<Visitor, Integer> only(Visitor allowed, int status) {
        var row = everybody(NOT_FOR_THEM);
        row.put(Visitor.ANYBODY, LED_ELSEWHERE);
        row.put(Visitor.PLATFORM, LED_ELSEWHERE);
        row.put(allowed, status);
        if (allowed == Visitor.AGENT || allowed == Visitor.COUNTER) {
            row.put(Visitor.AGENT_AT_COUNTER, status);
        }
        return row;
    }

    /** The two doors know nothing of each other: an agent is led to the platforms' as anybody is. */
    private static Map<Visitor, Integer> platformsAlone(int status) {
        var row = everybody(LED_ELSEWHERE);
        row.put(Visitor.PLATFORM, status);
        return row;
    }

    /** Nobody is led to the door: these files are no page, and the public manifest names them. */
    private static Map<Visitor, Integer> agentsAlone() {
        var row = everybody(NOT_FOR_THEM);
        row.put(Visitor.AGENT, PAGE);
        row.put(Visitor.AGENT_AT_COUNTER, PAGE);
        return row;
    }

    private static Map<Program, Integer> everyProgram(int status) {
        var row = new EnumMap<Program, Integer>(Program.class);
        for (var program : Program.values()) {
            row.put(program, status);
        }
        return row;
    }

    /** A session opens nothing here: a browser would send it with what another site makes it ask. */
    private static Map<Program, Integer> onlyKeyOf(Program allowed, int status) {
        var row = everyProgram(NOT_FOR_THEM);
        row.put(Program.WITHOUT_KEY, 401);
        row.put(Program.AGENTS_SESSION, 401);
        row.put(allowed, status);
        return row;
    }
}
