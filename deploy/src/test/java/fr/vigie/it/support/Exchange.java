package fr.vigie.it.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A report, and the others who act on it through the tests' door. */
public record Exchange(String reference, String code) {

    /** One that was just filed by program. */
    public static Exchange begun() {
        var filed =
                Api.underTest().file(UUID.randomUUID(), Filings.sound().build()).object();
        return new Exchange(filed.getString("reference"), filed.getString("trackingCode"));
    }

    /** As far as the platform, which has opened it. */
    public static Exchange consulted() {
        return begun().agent("DECLARE_ADMISSIBLE", "").agent("TRANSMIT", "").platform("CONSULT", "");
    }

    public Exchange agent(String act, String text) {
        return does("agent", act, text, 0);
    }

    public Exchange platform(String act, String text) {
        return does(
                "platform",
                act,
                text,
                Database.underTest().number("SELECT platform_id FROM report WHERE reference = ?", reference));
    }

    /** What fell due happens. */
    public Exchange clock() {
        return does("clock", "", "", id());
    }

    public long id() {
        return Database.underTest().number("SELECT id FROM report WHERE reference = ?", reference);
    }

    public String state() {
        return (String) Database.underTest()
                .rows("SELECT status FROM report WHERE reference = ?", reference)
                .get(0)
                .get(0);
    }

    private Exchange does(String who, String act, String text, long number) {
        var answer = post(
                "/test/exchange/" + who,
                Map.of("reference", reference, "act", act, "text", text, "number", Long.toString(number)));
        if (answer.status() != 200) {
            throw new AssertionError(who + " " + act + ": " + answer.status() + " in state " + state());
        }
        return this;
    }

    /** Presses a button of the follow-up, as a browser without scripts does. */
    public Api.Answer press(String button, String value, Map<String, String> fields) {
        var form = new LinkedHashMap<String, String>();
        form.put("form", "form");
        form.put("jakarta.faces.ViewState", "stateless");
        form.put("reference", reference);
        form.put("code", code);
        form.put(button, value);
        form.putAll(fields);
        return post("/suivi", form);
    }

    /** Adds files on the follow-up. */
    public Api.Answer add(Multipart body) {
        return Api.underTest().post("/suivi/pieces", body.body(), "Content-Type", Multipart.CONTENT_TYPE);
    }

    public Api.Answer open() {
        return press("act", "OPEN", Map.of());
    }

    private static Api.Answer post(String address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Api.underTest()
                .post(
                        address,
                        body.getBytes(StandardCharsets.US_ASCII),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}
