package fr.vigie.it.support;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files a report through the pages as a browser without scripts does: reads each page, sends its form, follows where it leads. */
public final class FormFiling {

    private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"(\\d+)\"");
    private static final Pattern CODES = Pattern.compile("id=\"(reference|tracking-code)\">([^<]+)<");

    private final Api api;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public FormFiling(Api api) {
        this.api = api;
    }

    /** The same browser, the server being another process now. */
    public FormFiling on(Api other) {
        var same = new FormFiling(other);
        same.cookies.putAll(cookies);
        return same;
    }

    public static FormFiling underTest() {
        return new FormFiling(Api.underTest());
    }

    /** The cookies as the browser sends them. */
    public String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The draft's key, as the cookie carries it. */
    public String key() {
        return cookies.get("vigie-brouillon");
    }

    /** Adds files as a plain form does. */
    public Api.Answer upload(Multipart body) {
        return api.post(
                "/signaler/preuves/envoi", body.body(), "Content-Type", Multipart.CONTENT_TYPE, "Cookie", cookie());
    }

    public Api.Answer page(String address) {
        return remember(cookies.isEmpty() ? api.get(address) : api.get(address, "Cookie", cookie()));
    }

    /** Sends the form of a page by one of its buttons. */
    public Api.Answer send(String address, String button, Map<String, String> fields) {
        var page = page(address);
        var base = BASE.matcher(page.text());
        var form = new LinkedHashMap<String, String>();
        form.put("form", "form");
        form.put("jakarta.faces.ViewState", "stateless");
        form.put("base", base.find() ? base.group(1) : "0");
        form.put(button, "1");
        form.putAll(fields);
        return post(address, form);
    }

    public Api.Answer post(String address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        var type = "application/x-www-form-urlencoded";
        return remember(
                cookies.isEmpty()
                        ? api.post(address, body, "Content-Type", type)
                        : api.post(address, body, "Content-Type", type, "Cookie", cookie()));
    }

    /** Sends a form and follows to the page that it leads to: its path is the answer. */
    public String go(String address, Map<String, String> fields) {
        var answer = send(address, "continue", fields);
        if (answer.status() != 302) {
            throw new AssertionError(address + " answers " + answer.status() + ": " + errors(answer));
        }
        return URI.create(answer.header("Location")).getPath();
    }

    /** From the first page to the one before sending, with what every report needs. */
    public FormFiling upToReadOver(String story, String practice, String platform) {
        upToEvidence(story, practice, platform);
        return fromEvidence();
    }

    public FormFiling upToEvidence(String story, String practice, String platform) {
        go("/signaler", Map.of("text", story));
        go("/signaler/pratique", Map.of("practice", practice, "filer", "CONSUMER"));
        go("/signaler/plateforme", Map.of("platform", platform));
        go("/signaler/details", Map.of());
        return this;
    }

    public FormFiling fromEvidence() {
        go("/signaler/preuves", Map.of());
        go("/signaler/vous", Map.of("contact", "ANONYMOUS"));
        return this;
    }

    /** From the files to the page before sending, with an address that its code proves. */
    public FormFiling fromEvidenceBy(String email, String name) {
        go("/signaler/preuves", Map.of());
        send("/signaler/vous", "send-code", Map.of("contact", "EMAIL", "email", email));
        var code = WholeSystem.mail().awaitCode(email, 1);
        send("/signaler/vous", "enter-code", Map.of("contact", "EMAIL", "email", email, "code", code));
        go("/signaler/vous", Map.of("contact", "EMAIL", "name", name, "consent.identity", "yes"));
        return this;
    }

    /** Sends the report; the codes on its receipt, by the ids of their elements. */
    public Map<String, String> file() {
        var sent = send("/signaler/relecture", "send", Map.of());
        if (sent.status() != 302) {
            throw new AssertionError("Sending answers " + sent.status() + ": " + errors(sent));
        }
        return receipt();
    }

    public Map<String, String> receipt() {
        return CODES.matcher(page("/signaler/recu").text())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    /** What a page says is to be corrected. */
    public static String errors(Api.Answer answer) {
        return Pattern.compile("(?s)class=\"error\"[^>]*>(.*?)</p>")
                .matcher(answer.text())
                .results()
                .map(found -> found.group(1).replaceAll("<[^>]*>", "").strip())
                .collect(Collectors.joining(" | "));
    }

    private Api.Answer remember(Api.Answer answer) {
        answer.response().headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(cookie -> {
                    if (cookie.getValue().isEmpty()) {
                        cookies.remove(cookie.getName());
                    } else {
                        cookies.put(cookie.getName(), cookie.getValue());
                    }
                });
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
