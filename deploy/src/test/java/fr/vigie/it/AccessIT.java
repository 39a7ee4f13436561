package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.vigie.it.AccessTable.Program;
import fr.vigie.it.AccessTable.Visitor;
import fr.vigie.it.support.Accounts;
import fr.vigie.it.support.AgentHttp;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Clamd;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.EvidenceDraft;
import fr.vigie.it.support.EvidenceFiles;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.MemberHttp;
import fr.vigie.it.support.Members;
import fr.vigie.it.support.Multipart;
import fr.vigie.it.support.VigieTest;
import fr.vigie.web.portal.Route;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every address that the application answers, asked by everybody who may ask, for a thing that is there and for one that isn't.
 * A new page or a new address of the API without a row in {@link AccessTable} fails here.
 */
@VigieTest
class AccessIT {

    private static final Map<String, String> UNKNOWN = Map.ofEntries(
            Map.entry("code", "NULLE_PART"),
            Map.entry("date", "1999-01-01"),
            Map.entry("revision", "999"),
            Map.entry("reference", "VIG-000000000"),
            Map.entry("piece", "999999999999"),
            Map.entry("execution", "999999999"),
            Map.entry("name", "nulle-part"),
            Map.entry("holder", "Personne"),
            Map.entry("id", "999999999"),
            Map.entry("platform", "999999999"),
            Map.entry("key", "nulle-part"),
            Map.entry("proof", "nulle-part"),
            Map.entry("agent", "999999999"),
            Map.entry("token", "nulle-part"));

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static final JavaClasses WEB = new ClassFileImporter().importPackages("fr.vigie.web");
    private static final Map<Visitor, String> SESSIONS = new EnumMap<>(Visitor.class);
    private static Map<String, String> known;
    private static String platform;

    @BeforeAll
    static void makeThings() {
        SESSIONS.put(Visitor.WITHOUT_ROLE, session(""));
        SESSIONS.put(Visitor.AGENT, session("AGENT"));
        SESSIONS.put(Visitor.OPERATOR, session("OPERATOR"));
        SESSIONS.put(Visitor.COUNTER, session("COUNTER"));
        SESSIONS.put(Visitor.ADMIN, session("ADMIN"));
        SESSIONS.put(Visitor.AGENT_AT_COUNTER, session("AGENT,COUNTER"));
        var draft = new EvidenceDraft();
        long piece = scanned(draft);
        var reference = draft.file();
        platform = passedOn(reference);
        SESSIONS.put(
                Visitor.PLATFORM,
                MemberHttp.signIn(Members.of(platform, "ADMIN")).cookie());
        var execution = Jobs.underTest()
                .run("nightly", Map.of("editionDate", "2033-03-03"))
                .execution();
        known = Map.ofEntries(
                Map.entry("code", "AVIS_FAUX"),
                Map.entry("date", "2033-03-03"),
                Map.entry("revision", "1"),
                Map.entry("reference", reference),
                Map.entry("piece", String.valueOf(piece)),
                Map.entry("execution", String.valueOf(execution)),
                Map.entry("name", "nightly"),
                Map.entry("holder", "Personne"),
                Map.entry("id", String.valueOf(Members.platform(platform))),
                Map.entry("platform", String.valueOf(Members.platform(platform))),
                Map.entry("key", "A".repeat(26)),
                Map.entry("proof", "A".repeat(26)),
                Map.entry("agent", agent()),
                Map.entry("token", Members.invited(platform)));
    }

    private static String agent() {
        return String.valueOf(Database.underTest().number("SELECT id FROM agent WHERE login = ?", "agent.demo"));
    }

    /** Makes a report one that its platform has read: the platform's name. */
    private static String passedOn(String reference) {
        var database = Database.underTest();
        database.change(
                "UPDATE report SET status = 'CONSULTED', transmitted_at = UTC_TIMESTAMP(6), answer_by = CURRENT_DATE + INTERVAL 25 DAY WHERE reference = ?",
                reference);
        return database.rows(
                        "SELECT p.display_name FROM report r JOIN platform p ON p.id = r.platform_id WHERE r.reference = ?",
                        reference)
                .get(0)
                .get(0)
                .toString();
    }

    private static long scanned(EvidenceDraft draft) {
        var clamd = Clamd.start();
        try {
            long piece = draft.added(new Multipart().file("a.png", EvidenceFiles.png(9, 9)));
            draft.awaitState(piece, "CLEAN");
            return piece;
        } finally {
            clamd.stop();
        }
    }

    private static String session(String roles) {
        return AgentHttp.signIn(Accounts.withRoles(roles)).cookie();
    }

    @Test
    void every_page_has_a_row() {
        assertThat(AccessTable.pages().keySet()).containsExactlyInAnyOrder(Route.values());
    }

    @Test
    void every_servlet_has_a_row_for_each_of_its_methods() {
        assertThat(AccessTable.servlets().keySet()).containsExactlyInAnyOrderElementsOf(servlets());
    }

    @Test
    void every_address_of_the_api_has_a_row() {
        assertThat(AccessTable.api().keySet()).containsExactlyInAnyOrderElementsOf(resources());
    }

    @TestFactory
    Stream<DynamicTest> each_page_answers_each_visitor_as_the_table_says() {
        return AccessTable.pages().entrySet().stream().flatMap(row -> row.getValue().entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(row.getKey() + " to " + cell.getKey(), () -> {
                    var address = row.getKey().address();
                    var answer = ask(cell.getKey(), "GET", with(known, address));
                    assertThat(RawHttp.status(answer)).isEqualTo(cell.getValue());
                    if (cell.getKey() == Visitor.ANYBODY && row.getValue().containsValue(AccessTable.NOT_FOR_THEM)) {
                        assertThat(answer).contains("/connexion?retour=");
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_there_looks_to_outsiders_like_what_is() {
        return AccessTable.pages().entrySet().stream()
                .filter(row -> row.getKey().address().contains("{"))
                .flatMap(row -> row.getValue().entrySet().stream()
                        .map(cell -> DynamicTest.dynamicTest(row.getKey() + " to " + cell.getKey(), () -> {
                            var address = row.getKey().address();
                            var there = ask(cell.getKey(), "GET", with(known, address));
                            var notThere = ask(cell.getKey(), "GET", with(UNKNOWN, address));
                            if (cell.getValue() == AccessTable.PAGE) {
                                assertThat(RawHttp.status(notThere)).isEqualTo(AccessTable.NOT_THERE);
                            } else {
                                assertThat(plain(notThere, UNKNOWN)).isEqualTo(plain(there, known));
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> each_servlet_answers_each_visitor_as_the_table_says() {
        return AccessTable.servlets().entrySet().stream().flatMap(row -> row.getValue().statuses().entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(row.getKey() + " to " + cell.getKey(), () -> {
                    var method = row.getKey().split(" ")[0];
                    var example = row.getValue().example();
                    var there = ask(cell.getKey(), method, with(known, example));
                    assertThat(RawHttp.status(there)).isEqualTo(cell.getValue());
                    if (cell.getValue() == AccessTable.PAGE) {
                        assertThat(RawHttp.status(ask(cell.getKey(), method, with(UNKNOWN, example))))
                                .isEqualTo(AccessTable.NOT_THERE);
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> each_address_of_the_api_answers_each_program_as_the_table_says() {
        return AccessTable.api().entrySet().stream().flatMap(row -> row.getValue().entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(row.getKey() + " to " + cell.getKey(), () -> {
                    var call = row.getKey().split(" ");
                    var notThere = ask(cell.getKey(), call[0], with(UNKNOWN, call[1]));
                    assertThat(RawHttp.status(notThere)).isEqualTo(cell.getValue());
                    if (cell.getKey() != Program.OPERATOR && call[1].contains("{")) {
                        var there = ask(cell.getKey(), call[0], with(known, call[1]));
                        assertThat(plain(there, known)).isEqualTo(plain(notThere, UNKNOWN));
                    }
                })));
    }

    @Test
    void a_draft_that_is_not_there_is_no_door_to_anything() throws IOException {
        for (var route : Route.values()) {
            if (route.address().startsWith("/signaler/")) {
                var answer =
                        RawHttp.ask(address(), "GET", route.address(), "Cookie: vigie-brouillon=" + "0".repeat(26));
                assertThat(RawHttp.status(answer)).as(route.name()).isEqualTo(302);
                assertThat(answer).as(route.name()).containsPattern("Location: [^\\r]*/signaler\\r");
            }
        }
    }

    @Test
    void a_session_ends_with_its_account() throws IOException {
        var login = Accounts.withRoles("AGENT");
        var cookie = "Cookie: " + AgentHttp.signIn(login).cookie();
        assertThat(RawHttp.status(RawHttp.ask(address(), "GET", "/agent", cookie)))
                .isEqualTo(200);
        Accounts.close(login);
        assertThat(RawHttp.status(RawHttp.ask(address(), "GET", "/agent", cookie)))
                .isEqualTo(302);
    }

    @Test
    void an_act_is_forbidden_to_whoever_may_not_see_its_page() {
        var admin = Members.of(platform, "ADMIN");
        var plain = MemberHttp.signIn(Members.of(platform, "MEMBER"));
        var answer = plain.post(
                "/plateforme/membres",
                Map.of("change", "change", "membre", String.valueOf(admin.id()), "close", "close"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Vigie").doesNotContain("Exception", admin.email());
        assertThat(Database.underTest()
                        .number("SELECT COUNT(*) FROM platform_member WHERE id = ? AND state = 'ACTIVE'", admin.id()))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-45_1", "2026-02-30_1", "9999-12-31_1", "_", "2026-11-25_x"})
    void a_place_in_the_inbox_is_a_day_or_none(String place) throws IOException {
        var inbox = RawHttp.ask(
                address(), "GET", "/plateforme?apres=" + place, "Cookie: " + SESSIONS.get(Visitor.PLATFORM));
        assertThat(RawHttp.status(inbox)).isEqualTo(200);
    }

    /** What of an answer could tell one thing from another: the status, where it leads, what it says; not its own address. */
    private static String plain(String answer, Map<String, String> things) {
        var plain = answer.lines()
                .filter(line ->
                        Stream.of("Date:", "Set-Cookie:", "Content-Length:").noneMatch(line::startsWith))
                // The size of a chunk, which counts the letters of the address.
                .filter(line -> !line.matches("[0-9a-f]{1,6}"))
                .collect(Collectors.joining("\n"));
        // As a part of an address alone: a short number stands in other places too.
        for (var thing : things.values()) {
            plain = plain.replaceAll("(?<=/|%2F|37;2F)" + Pattern.quote(thing) + "(?![0-9A-Za-z.])", "…");
        }
        return plain;
    }

    private static String ask(Visitor visitor, String method, String path) {
        var cookie = SESSIONS.get(visitor);
        return cookie == null ? ask(method, path) : ask(method, path, "Cookie: " + cookie);
    }

    private static String ask(Program program, String method, String path) {
        return switch (program) {
            case WITHOUT_KEY -> ask(method, path, "X-Tracking-Code: 00000-00000-00000-00000");
            case AGENTS_SESSION -> ask(method, path, "Cookie: " + SESSIONS.get(Visitor.AGENT));
            case ASSOCIATION -> ask(method, path, "Authorization: " + Api.association());
            case OPERATOR -> ask(method, path, "Authorization: " + Api.operator());
        };
    }

    private static String ask(String method, String path, String... headers) {
        try {
            var all = Stream.concat(
                    Stream.of("Content-Type: application/json", "Accept-Language: fr"), Arrays.stream(headers));
            return RawHttp.ask(address(), method, path, all.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one each time, so that no limit is reached. */
    private static String address() {
        int next = ADDRESSES.incrementAndGet();
        return "127.2." + next / 250 + "." + (1 + next % 250);
    }

    private static String with(Map<String, String> things, String address) {
        var path = address;
        for (var thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        assertThat(path).as("a placeholder that this test has no thing for").doesNotContain("{");
        return path;
    }

    private static Set<String> servlets() {
        return WEB.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .flatMap(type -> Stream.of("GET", "POST", "PUT", "DELETE")
                        .filter(method -> answers(type, method))
                        .flatMap(method -> Arrays.stream(type.getAnnotationOfType(WebServlet.class)
                                        .value())
                                .map(address -> method + " " + address)))
                .collect(Collectors.toSet());
    }

    private static boolean answers(JavaClass servlet, String method) {
        var name = "do" + method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
        return servlet.getMethods().stream()
                .anyMatch(declared -> declared.getName().equals(name));
    }

    private static Set<String> resources() {
        return WEB.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream().flatMap(method -> VERBS.stream()
                        .filter(method::isAnnotatedWith)
                        .map(verb -> verb.getAnnotation(HttpMethod.class).value() + " /api/v1/"
                                + type.getAnnotationOfType(Path.class).value() + below(method))))
                .collect(Collectors.toSet());
    }

    private static String below(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
    }
}
