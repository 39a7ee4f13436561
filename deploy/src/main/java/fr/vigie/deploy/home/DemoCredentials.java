package fr.vigie.deploy.home;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The accounts with which a demonstration is tried: an agent's, a platform's member's, an operator's key and an association's.
 *
 * @param memberTotp secret of the member's sign-in codes, in base 32, for an application that makes them
 */
public record DemoCredentials(
        String agentLogin, String agentPassword, String memberTotp, String operatorKey, String associationKey) {

    /** Who files for people at a counter; the password is the agent's. */
    public static final String COUNTER_LOGIN = "guichet.demo";

    /** Who answers for a platform; the password is the agent's. */
    public static final String MEMBER_EMAIL = "membre@marche-soleil.example.com";

    /** Those of a home that demonstrates; empty in any other. */
    public static Optional<DemoCredentials> read(Home home) {
        if (!Files.exists(home.demoCredentials())) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(home.demoCredentials()))) {
            JsonObject all = reader.readObject();
            JsonObject agent = all.getJsonObject("agent");
            return Optional.of(new DemoCredentials(
                    agent.getString("login"),
                    agent.getString("password"),
                    all.getJsonObject("member").getString("totp"),
                    all.getJsonObject("operator").getString("key"),
                    all.getJsonObject("association").getString("key")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Home home) {
        JsonObject all = Json.createObjectBuilder()
                .add(
                        "agent",
                        Json.createObjectBuilder().add("login", agentLogin).add("password", agentPassword))
                .add(
                        "member",
                        Json.createObjectBuilder()
                                .add("email", MEMBER_EMAIL)
                                .add("password", agentPassword)
                                .add("totp", memberTotp))
                .add("operator", Json.createObjectBuilder().add("key", operatorKey))
                .add("association", Json.createObjectBuilder().add("key", associationKey))
                .build();
        try {
            PrivateFiles.write(home.demoCredentials(), all + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the secrets: this ends up in logs. */
    @Override
    public String toString() {
        return "DemoCredentials[" + agentLogin + "]";
    }
}
