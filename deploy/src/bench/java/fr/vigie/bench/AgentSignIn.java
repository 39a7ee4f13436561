package fr.vigie.bench;

import fr.vigie.deploy.home.DemoCredentials;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signs in through the page, as a browser without scripts would. */
final class AgentSignIn {

    private static final String PAGE = "connexion";
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)\\b[^>]*>");

    private final URI baseUri;
    private final DemoCredentials credentials;

    AgentSignIn(URI baseUri, DemoCredentials credentials) {
        this.baseUri = baseUri;
        this.credentials = credentials;
    }

    /** So many sessions of the demonstration agent, each as a {@code Cookie} header. */
    List<String> sessions(int count) throws IOException, InterruptedException {
        var cookies = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            cookies.add(session());
        }
        return cookies;
    }

    private String session() throws IOException, InterruptedException {
        var jar = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(jar).build();
        var page = client.send(HttpRequest.newBuilder(baseUri.resolve(PAGE)).build(), text());
        var answer = client.send(
                HttpRequest.newBuilder(baseUri.resolve(PAGE))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(filled(form(page))))
                        .build(),
                text());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("Sign-in was answered with " + answer.statusCode());
        }
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    /** The page's part that holds the form with a password. */
    private static String form(HttpResponse<String> page) {
        return Stream.of(page.body().split("</form>"))
                .filter(part -> part.contains("type=\"password\""))
                .map(part -> part.substring(part.lastIndexOf("<form")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sign-in form, but " + page.statusCode()));
    }

    /** All fields as the page gives them, with the login in the visible one and the password in its own. */
    private String filled(String form) {
        var body = new StringJoiner("&");
        FIELD.matcher(form).results().map(match -> match.group()).forEach(field -> {
            var name = attribute(field, "name");
            if (!name.isEmpty()) {
                body.add(encoded(name) + "=" + encoded(value(field)));
            }
        });
        return body.toString();
    }

    private String value(String field) {
        return switch (attribute(field, "type")) {
            case "password" -> credentials.agentPassword();
            case "text", "email", "" -> field.startsWith("<input") ? credentials.agentLogin() : "";
            default -> attribute(field, "value");
        };
    }

    private static String attribute(String field, String name) {
        var attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(field);
        return attribute.find() ? attribute.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
