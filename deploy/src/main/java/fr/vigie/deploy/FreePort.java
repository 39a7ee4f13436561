package fr.vigie.deploy;

import fr.vigie.deploy.server.Readiness;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;

/** Sees to it, before anything starts, that the port is nobody else's. */
final class FreePort {

    private FreePort() {}

    /** @throws LaunchFailure saying who has it, if that is Vigie */
    static void require(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            Readiness.State state = new Readiness(URI.create("http://127.0.0.1:" + port + "/")).probe();
            boolean vigie = state == Readiness.State.READY || state == Readiness.State.NOT_YET;
            throw LaunchFailure.failed(vigie ? "port.vigie" : "port.taken", port, taken);
        }
    }
}
