package fr.vigie.deploy;

import fr.vigie.deploy.client.JobClient;
import fr.vigie.deploy.client.JobExecution;
import fr.vigie.deploy.client.ServerProblem;
import fr.vigie.deploy.home.DemoCredentials;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.RunFile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code deploy/run job NAME}: runs a job in the server of a home and shows how it goes. */
final class JobCommand {

    static final int COMPLETED = 0;
    static final int FAILED = 1;
    static final int STOPPED = 3;
    static final int REFUSED = 4;
    static final int NO_SERVER = 5;

    private static final String KEY_VARIABLE = "VIGIE_OPERATOR_KEY";

    private final Console console;
    private final Home home;

    JobCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    int run(Options.JobRequest request, OptionalInt port) throws InterruptedException {
        OptionalInt running = port.isPresent()
                ? port
                : RunFile.read(home).map(run -> OptionalInt.of(run.port())).orElse(OptionalInt.empty());
        if (running.isEmpty()) {
            console.problem(Messages.text("job.no-server", home.root()));
            return NO_SERVER;
        }
        URI server = URI.create("http://127.0.0.1:" + running.getAsInt() + "/");
        try {
            return follow(new JobClient(server, operatorKey()), request);
        } catch (ServerProblem e) {
            console.problem(Messages.text("job.refused", request.name(), e.getMessage()));
            return REFUSED;
        } catch (IOException e) {
            console.problem(Messages.text("job.no-answer", server));
            return NO_SERVER;
        }
    }

    private int follow(JobClient client, Options.JobRequest request) throws IOException, InterruptedException {
        JobProgress progress = new JobProgress(console, request.name());
        JobExecution end = client.await(client.start(request.name(), request.parameters()), progress);
        int status = exitStatus(end.status());
        if (status == FAILED) {
            console.problem(Messages.text(
                    "job.failed", end.job(), end.status(), end.error().isEmpty() ? end.exitStatus() : end.error()));
        }
        return status;
    }

    /** For a script: how an execution that is over ended. */
    static int exitStatus(String batchStatus) {
        return switch (batchStatus) {
            case "COMPLETED" -> COMPLETED;
            case "STOPPED" -> STOPPED;
            default -> FAILED;
        };
    }

    private String operatorKey() {
        return operatorKey(System.getenv())
                .or(() -> DemoCredentials.read(home).map(DemoCredentials::operatorKey))
                .orElseThrow(() -> LaunchFailure.usage("job.no-key", KEY_VARIABLE));
    }

    static Optional<String> operatorKey(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(KEY_VARIABLE)).filter(key -> !key.isBlank());
    }
}
