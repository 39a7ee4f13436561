package fr.vigie.deploy;

import fr.vigie.deploy.client.BulkFiling;
import fr.vigie.deploy.client.JobClient;
import fr.vigie.deploy.client.JobExecution;
import fr.vigie.deploy.client.ServerProblem;
import fr.vigie.deploy.home.DemoCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Fills an empty service through the doors that everybody uses: invented reports, a made-up labour market, then one night's work
 * on them.
 */
final class Demonstration {

    private static final String REPORTS = "demonstration-reports.ndjson";
    /** In this order, as each rests on what the one before left; few people, so that it is soon there. */
    private static final List<Options.JobRequest> JOBS = List.of(
            new Options.JobRequest("demonstration-market", Map.of()),
            new Options.JobRequest("make-paths", Map.of("people", "5000")),
            new Options.JobRequest("nightly", Map.of()));

    private final Console console;
    private final URI server;
    private final DemoCredentials credentials;

    Demonstration(Console console, URI server, DemoCredentials credentials) {
        this.console = console;
        this.server = server;
        this.credentials = credentials;
    }

    /** A demonstration that couldn't be filled is still worth a look: what went wrong is said, and the service stays. */
    void load() throws InterruptedException {
        try {
            file();
            for (Options.JobRequest job : JOBS) {
                run(job);
            }
        } catch (ServerProblem | IOException e) {
            console.problem(Messages.text("demonstration.incomplete", e));
        }
    }

    private void file() throws IOException, InterruptedException {
        Console.Progress progress = console.progress(Messages.text("demonstration.filing"));
        List<BulkFiling.Line> lines = new BulkFiling(server, credentials.associationKey()).file(reports());
        List<BulkFiling.Line> rejected =
                lines.stream().filter(line -> !line.isFiled()).toList();
        progress.done(Messages.text("demonstration.filed", lines.size() - rejected.size()));
        rejected.forEach(line -> console.problem(Messages.text("demonstration.rejected", line.id(), line.problem())));
    }

    private void run(Options.JobRequest job) throws IOException, InterruptedException {
        JobClient client = new JobClient(server, credentials.operatorKey());
        JobExecution end =
                client.await(client.start(job.name(), job.parameters()), new JobProgress(console, job.name()));
        if (JobCommand.exitStatus(end.status()) != JobCommand.COMPLETED) {
            console.problem(Messages.text("job.failed", end.job(), end.status(), end.error()));
        }
    }

    private static byte[] reports() throws IOException {
        try (InputStream resource = Demonstration.class.getResourceAsStream(REPORTS)) {
            if (resource == null) {
                throw new IOException(REPORTS);
            }
            return resource.readAllBytes();
        }
    }
}
