package fr.vigie.bench;

import fr.vigie.advice.path.PathMeasure;
import fr.vigie.deploy.Artifacts;
import fr.vigie.deploy.client.JobClient;
import fr.vigie.deploy.database.EmbeddedMariaDb;
import fr.vigie.deploy.home.DemoCredentials;
import fr.vigie.deploy.home.Folders;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.process.HomeProcesses;
import fr.vigie.deploy.server.PayaraServer;
import fr.vigie.deploy.server.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Measures Vigie as it is run in production: the same server, the same flags, the same durable database, in a home of its
 * own. Load generator, server and database share the machine, so that the figures are a floor.
 *
 * <p>A slow figure is told and fails nothing; an error fails the run, after the results are written.
 */
public final class Benchmark {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("vigie.bench.seconds"));
    private static final Set<String> WANTED =
            Set.of(System.getProperty("vigie.bench.scenarios").split(","));
    /** Off, as all load comes from one address; an allowance that is never used up shows what counting costs. */
    private static final String FILING_LIMITS = System.getProperty("vigie.bench.limits");

    private static final int REPORTS = 100_000;
    private static final int WARM_UP_CLIENTS = 4;
    private static final int NIGHTS = 3;
    private static final int UPLOAD_CLIENTS = 20;
    private static final int OPEN_REPORTS = 200_000;
    private static final int FOLLOWED = 500;
    private static final int PEOPLE = 200_000;
    private static final int ADVISED = Integer.getInteger("vigie.bench.people");
    private static final int COUNSELLED_A_SECOND = 50;
    private static final int COUNSELLED_FROM = 20_000;
    private static final int CURVE_SECONDS = 2;
    /** A look at a job is some twenty queries, on the machine that does the job. */
    private static final int POLL_MS = 200;

    private static final List<Results.Aim<Load.Figures>> FILING_AIMS =
            List.of(Results.Aim.atLeastPerSecond(200), Results.Aim.p99Below(150));
    private static final List<Results.Aim<Load.Figures>> WIZARD_AIMS =
            List.of(Results.Aim.atLeastPerSecond(150), Results.Aim.p99Below(150));
    private static final List<Results.Aim<Load.Figures>> LIST_AIMS = List.of(Results.Aim.p95Below(100));
    private static final List<Results.Aim<Load.Figures>> FOLLOW_UP_AIMS = List.of(Results.Aim.p95Below(50));

    private final Results results = new Results();
    private final Load load = new Load(TARGET.resolve("bench/gatling"));
    private final EmbeddedMariaDb mariaDb;
    /** One for all reports: another would draw the same identifiers once more. */
    private final ReportFill fill;

    private final PayaraServer server;
    private final DemoCredentials credentials;

    private Benchmark() throws IOException {
        var home = freshHome();
        var secrets = new Secrets(home);
        secrets.ensureKeys();
        credentials = secrets.ensureDemonstration();
        mariaDb = EmbeddedMariaDb.start(home);
        // Also when the build is interrupted; the server before its database.
        Runtime.getRuntime().addShutdownHook(new Thread(new HomeProcesses(home)::end));
        mariaDb.awaitReady(() -> {});
        fill = new ReportFill(mariaDb.address());
        server = PayaraServer.start(ServerSettings.demonstration(
                        Artifacts.of(PROJECT), home, freePort(), mariaDb.address(), "bench")
                .with("vigie.limit.draft.host", FILING_LIMITS)
                .with("vigie.limit.filing.host", FILING_LIMITS)
                .with("vigie.limit.filing.network", FILING_LIMITS)
                .with("vigie.limit.upload.host", FILING_LIMITS)
                .with("vigie.limit.signin.host", FILING_LIMITS));
    }

    /** Runs all of it in the module's folder. Ends with 1 if there was an error. */
    public static void main(String[] arguments) {
        try {
            System.exit(new Benchmark().run() ? 0 : 1);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private boolean run() throws Exception {
        server.awaitReady(() -> {});
        results.machine(mariaDb.address());
        results.memory("after start", server.pid());
        System.setProperty(Load.BASE, server.baseUri().toString());
        try {
            scenarios();
        } finally {
            results.memory("at the end", server.pid());
            results.write(TARGET.resolve("bench/results.json"));
            say(results.table());
        }
        return results.isSound();
    }

    private void scenarios() throws Exception {
        say("Inserting " + REPORTS + " reports");
        fill.insert(REPORTS);
        if (WANTED.contains("list")) {
            list();
        }
        if (WANTED.contains("nightly")) {
            nightly();
        }
        if (WANTED.contains("deadlines")) {
            deadlines();
        }
        if (WANTED.contains("paths")) {
            paths();
        }
        if (WANTED.contains("advise")) {
            advise();
        }
        if (WANTED.contains("counsel")) {
            counsel();
        }
        // Last, as they add reports: the others have just as many as they ask for.
        if (WANTED.contains("follow-up")) {
            followUp();
        }
        if (WANTED.contains("filing")) {
            filing();
        }
        if (WANTED.contains("wizard")) {
            wizard();
        }
        if (WANTED.contains("uploads")) {
            uploads();
        }
    }

    private void filing() throws IOException {
        say("Filing: warm-up of " + FilingSimulation.WARM_UP_REQUESTS + " requests");
        warmUp(load.run(FilingSimulation.class, WARM_UP_CLIENTS, Duration.ZERO));
        for (int clients : new int[] {1, 4, 16}) {
            say("Filing: " + clients + " clients");
            var figures = load.run(FilingSimulation.class, clients, RUN);
            results.load("filing", clients, figures, FILING_AIMS);
        }
    }

    /** Figures of a step: its page and its form together. A whole filing is seven of them and the receipt. */
    private void wizard() throws IOException {
        say("Wizard: warm-up of " + WizardSimulation.WARM_UP_FILINGS + " filings");
        warmUp(load.run(WizardSimulation.class, WARM_UP_CLIENTS, Duration.ZERO));
        for (int clients : new int[] {1, 4, 16}) {
            say("Wizard: " + clients + " clients");
            var figures = load.run(WizardSimulation.class, clients, RUN, WizardSimulation.PAIR);
            results.load("filing step by form", clients, figures, WIZARD_AIMS);
        }
    }

    /** Twenty people who add photographs at once, and what memory the server takes meanwhile. */
    private void uploads() throws Exception {
        say("Uploads: " + UPLOAD_CLIENTS + " clients");
        var curve = Executors.newSingleThreadScheduledExecutor();
        var residentMb = new ArrayList<Long>();
        try {
            curve.scheduleAtFixedRate(
                    () -> residentMb.add(results.residentMb(server.pid())), 0, CURVE_SECONDS, TimeUnit.SECONDS);
            results.load(
                    "upload of 5 MB",
                    UPLOAD_CLIENTS,
                    load.run(UploadSimulation.class, UPLOAD_CLIENTS, RUN, UploadSimulation.UPLOAD),
                    List.of());
        } finally {
            curve.shutdownNow();
            curve.awaitTermination(CURVE_SECONDS, TimeUnit.SECONDS);
        }
        results.curve("memory during uploads", CURVE_SECONDS, residentMb);
    }

    private void list() throws Exception {
        say("Agents' list: sign-in and warm-up");
        AgentListSimulation.sessions(
                new AgentSignIn(server.baseUri(), credentials).sessions(WARM_UP_CLIENTS));
        warmUp(load.run(AgentListSimulation.class, WARM_UP_CLIENTS, RUN));
        say("Agents' list: 1 client");
        results.load("agents' list", 1, load.run(AgentListSimulation.class, 1, RUN), LIST_AIMS);
        say("Agents' list: 4 clients");
        results.load("agents' list", 4, load.run(AgentListSimulation.class, 4, RUN), LIST_AIMS);
        results.memory("after the list", server.pid());
    }

    /** Figures of the form that opens a follow-up, to which each time the empty page came first. */
    private void followUp() throws Exception {
        say("Follow-up: " + FOLLOWED + " reports and warm-up");
        var followed = new FollowedReports(server.baseUri()).file(FOLLOWED);
        fill.askAbout(followed.stream()
                .map(FollowUpSimulation.Followed::reference)
                .toList());
        FollowUpSimulation.reports(followed);
        warmUp(load.run(FollowUpSimulation.class, WARM_UP_CLIENTS, RUN));
        for (int clients : new int[] {1, 4}) {
            say("Follow-up: " + clients + " clients");
            var figures = load.run(FollowUpSimulation.class, clients, RUN, FollowUpSimulation.OPEN);
            results.load("follow-up", clients, figures, FOLLOW_UP_AIMS);
        }
    }

    private void nightly() throws Exception {
        for (int night = 1; night <= NIGHTS; night++) {
            say("Nightly: run " + night);
            night("nightly, run " + night, 20);
        }
    }

    /** The worst night: of 200,000 reports that platforms are to answer, each falls due. */
    private void deadlines() throws Exception {
        fill.insert(OPEN_REPORTS - REPORTS);
        fill.letAllFallDue();
        say("Deadlines: " + OPEN_REPORTS + " reports due");
        night("nightly with " + OPEN_REPORTS + " reports due", 60);
        night("nightly, nothing due of " + OPEN_REPORTS + " open reports", 60);
    }

    private void night(String name, int aim) throws Exception {
        var jobs = new JobClient(server.baseUri(), credentials.operatorKey());
        long begin = System.nanoTime();
        var location = jobs.start("nightly", Map.of());
        var execution = jobs.look(location);
        while (execution.running()) {
            Thread.sleep(POLL_MS);
            execution = jobs.look(location);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        results.job(name, seconds, execution.status(), Results.Aim.secondsBelow(aim));
    }

    /** Job seekers' paths, behind the server's back: its jobs do the same through its pool. */
    private void paths() throws Exception {
        var paths = new PathMeasure(mariaDb.address(), PEOPLE);
        measure("load of " + paths.events() + " events", 40, paths::load);
        say("Paths: warm-up");
        paths.readEvents();
        measure(paths.events() + " events into spells", 4, paths::readEvents);
        measure("events into spells into blocks", 6, paths::keepSpells);
        measure(paths.spells() + " spells read from blocks", 1, paths::readSpells);
        say("Bytes a spell: " + paths.bytes() / paths.spells());
    }

    /** A night of advice, from events in the database to published rows; then one on which nothing changed. */
    private void advise() throws Exception {
        job("demonstration market", "demonstration-market", Map.of(), 20);
        job(ADVISED + " people made up", "make-paths", Map.of("people", String.valueOf(ADVISED)), 600);
        results.memory("after the paths", server.pid());
        job("advice for " + ADVISED + " people", "advise", Map.of(), 600);
        results.memory("after the advice", server.pid());
        job("advice, nothing changed", "advise", Map.of(), 120);
    }

    /** Advice on the spot, to so many people a second, by what the last night's run knows. */
    private void counsel() throws Exception {
        job("demonstration market", "demonstration-market", Map.of(), 20);
        if (!WANTED.contains("advise")) {
            job(COUNSELLED_FROM + " people made up", "make-paths", Map.of("people", String.valueOf(COUNSELLED_FROM)), 60);
            job("advice for " + COUNSELLED_FROM + " people", "advise", Map.of(), 60);
        }
        say("Advice on the spot: warm-up");
        AdviceSimulation.answer(server.baseUri());
        warmUp(load.run(AdviceSimulation.class, COUNSELLED_A_SECOND / 2, RUN));
        warmUp(load.run(AdviceSimulation.class, COUNSELLED_A_SECOND, RUN));
        say("Advice on the spot: " + COUNSELLED_A_SECOND + " people a second");
        var figures = load.run(AdviceSimulation.class, COUNSELLED_A_SECOND, RUN);
        results.load("advice on the spot", COUNSELLED_A_SECOND, figures, List.of(Results.Aim.p95Below(200)));
        results.memory("after advice on the spot", server.pid());
    }

    private void job(String name, String job, Map<String, String> parameters, int aim) throws Exception {
        say(name);
        var jobs = new JobClient(server.baseUri(), credentials.operatorKey());
        long begin = System.nanoTime();
        var location = jobs.start(job, parameters);
        var execution = jobs.look(location);
        var steps = new LinkedHashMap<String, Long>();
        while (execution.running()) {
            Thread.sleep(POLL_MS);
            execution = jobs.look(location);
            execution.steps().forEach(step -> steps.putIfAbsent(step.name(), System.nanoTime()));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        steps.forEach((step, at) -> say("  " + step + " began after " + Math.round((at - begin) / 1e8) / 10.0 + " s"));
        results.job(name, seconds, execution.status(), Results.Aim.secondsBelow(aim));
    }

    private void measure(String name, int aim, Measured work) throws Exception {
        say("Paths: " + name);
        long begin = System.nanoTime();
        work.run();
        results.job(name, (System.nanoTime() - begin) / 1e9, "COMPLETED", Results.Aim.secondsBelow(aim));
    }

    @FunctionalInterface
    private interface Measured {
        void run() throws Exception;
    }

    /** What warms up isn't measured, but has to succeed. */
    private void warmUp(Load.Figures figures) {
        if (figures.errors() > 0) {
            results.error(figures.errors() + " errors while warming up");
        }
    }

    private static Home freshHome() throws IOException {
        var home = Home.prepare(TARGET.resolve("bench-home"));
        new HomeProcesses(home).end();
        Folders.empty(home.root());
        return Home.prepare(home.root());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
