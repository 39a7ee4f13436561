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
    private static final List<String> JOBS = List.of("demonstration-market", "nightly");

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
            for (String job : JOBS) {
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

    private void run(String job) throws IOException, InterruptedException {
        JobClient client = new JobClient(server, credentials.operatorKey());
        JobExecution end = client.await(client.start(job, Map.of()), new JobProgress(console, job));
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
