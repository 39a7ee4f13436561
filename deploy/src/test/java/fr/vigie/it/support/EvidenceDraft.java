package fr.vigie.it.support;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A draft in somebody's browser, to which they add files. */
public final class EvidenceDraft {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api = Api.underTest();
    private final FormFiling filing = FormFiling.underTest()
            .upToEvidence("Récit " + UUID.randomUUID(), "AVIS_FAUX", "Plateforme " + UUID.randomUUID());

    public String cookie() {
        return filing.cookie();
    }

    /** Adds a file as the page's script does. */
    public Api.Answer add(String name, byte[] content) {
        return send(new Multipart().file(name, content), "Accept", "application/json");
    }

    /** Adds a file that must be taken, and gives its number. */
    public long added(Multipart body) {
        var answer = send(body, "Accept", "application/json");
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.object()
                .getJsonArray("files")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
    }

    public Api.Answer send(Multipart body, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", Multipart.CONTENT_TYPE, "Cookie", cookie()));
        all.addAll(List.of(headers));
        return api.post("/signaler/preuves/envoi", body.body(), all.toArray(String[]::new));
    }

    public List<JsonObject> files() {
        return api.get("/signaler/preuves/envoi", "Cookie", cookie())
                .object()
                .getJsonArray("files")
                .getValuesAs(JsonObject.class);
    }

    public String state(long id) {
        return files().stream()
                .filter(file -> file.getJsonNumber("id").longValue() == id)
                .findFirst()
                .orElseThrow()
                .getString("state");
    }

    public void awaitState(long id, String state) {
        Eventually.holds(PATIENCE, "evidence " + id + " is " + state, () -> state.equals(state(id)));
    }

    public Api.Answer remove(long id) {
        return api.post("/signaler/preuves/" + id + "/retirer", new byte[0], "Cookie", cookie());
    }

    public Api.Answer page(String query) {
        return api.get("/signaler/preuves" + query, "Cookie", cookie());
    }

    /** Files the report, with this draft's files; gives its reference. */
    public String file() {
        return filing.fromEvidence().file().get("reference");
    }

    /** The sentences and the structure of an answer, without surprises. */
    public static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
