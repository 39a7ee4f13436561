package fr.vigie.it.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An agent who signed in, speaking plain HTTP. */
public final class AgentHttp {

    private final Api api = Api.underTest();
    private final String cookie;

    private AgentHttp(String cookie) {
        this.cookie = cookie;
    }

    public static AgentHttp signIn() {
        return signIn(WholeSystem.credentials().agentLogin());
    }

    /** An agent who has the demonstration agent's password. */
    public static AgentHttp signIn(String login) {
        var form = Map.of(
                "form", "form",
                "login:input", login,
                "password:input", WholeSystem.credentials().agentPassword(),
                "enter", "enter",
                "jakarta.faces.ViewState", "stateless");
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = Api.underTest()
                .post(
                        "/connexion",
                        body.getBytes(StandardCharsets.US_ASCII),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        List<String> cookies = answer.response().headers().allValues("Set-Cookie");
        return new AgentHttp(cookies.stream()
                .filter(cookie -> cookie.startsWith("vigie-session="))
                .map(cookie -> cookie.split(";", 2)[0])
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("No session: " + answer.status())));
    }

    /** The session, as the browser sends it. */
    public String cookie() {
        return cookie;
    }

    public Api.Answer get(String path) {
        return api.get(path, "Cookie", cookie);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
