package fr.vigie.it.support;

import fr.vigie.deploy.client.JobClient;
import fr.vigie.deploy.client.JobExecution;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Runs jobs to their end. */
public final class Jobs {

    private final JobClient client;

    public Jobs(URI base, String operatorKey) {
        this.client = new JobClient(base, operatorKey);
    }

    public static Jobs underTest() {
        return new Jobs(WholeSystem.base(), WholeSystem.credentials().operatorKey());
    }

    /** Starts a job and waits until it has ended. */
    public JobExecution run(String job, Map<String, String> parameters) {
        try {
            return client.await(client.start(job, parameters), execution -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
