package fr.vigie.deploy.server;

import static fr.vigie.deploy.server.Readiness.State.NOT_YET;
import static fr.vigie.deploy.server.Readiness.State.READY;
import static fr.vigie.deploy.server.Readiness.State.WITHOUT_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void readyMeansUpWithTheApplicationsOwnCheck() {
        assertThat(Readiness.state(200, health("UP", "vigie"))).isEqualTo(READY);
    }

    @Test
    void aServerWhoseDeploymentFailedIsNotReadyThoughUp() {
        assertThat(Readiness.state(200, "{\"status\":\"UP\",\"checks\":[]}")).isEqualTo(WITHOUT_APPLICATION);
        assertThat(Readiness.state(200, health("UP", "other"))).isEqualTo(WITHOUT_APPLICATION);
    }

    @Test
    void anApplicationThatSaysDownIsNotReadyYet() {
        assertThat(Readiness.state(503, health("DOWN", "vigie"))).isEqualTo(NOT_YET);
    }

    @Test
    void anotherProgramOnThePortIsNotVigie() {
        assertThat(Readiness.state(404, "<html>")).isEqualTo(WITHOUT_APPLICATION);
        assertThat(Readiness.state(200, "{}")).isEqualTo(WITHOUT_APPLICATION);
        assertThat(Readiness.state(200, "[]")).isEqualTo(WITHOUT_APPLICATION);
    }

    private static String health(String status, String check) {
        return "{\"status\":\"%s\",\"checks\":[{\"name\":\"%s\",\"status\":\"%s\",\"data\":{}}]}"
                .formatted(status, check, status);
    }
}
