package fr.vigie.it.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A platform's member who signed in, speaking plain HTTP. */
public final class MemberHttp {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Api api = Api.underTest();
    private final String cookie;

    private MemberHttp(String cookie) {
        this.cookie = cookie;
    }

    public static MemberHttp signIn(Members.Account account) {
        Members.forgetLastCode(account.email());
        var fields = Map.of(
                "form", "form",
                "email:input", account.email(),
                "password:input", WholeSystem.credentials().agentPassword(),
                "code:input", SignInCode.now(account.totp()),
                "enter", "enter");
        var answer = Api.underTest().post("/plateforme/connexion", body(fields), "Content-Type", FORM);
        return new MemberHttp(answer.response().headers().allValues("Set-Cookie").stream()
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

    /** Sends a form of a page. */
    public Api.Answer post(String path, Map<String, String> fields) {
        return api.post(path, body(fields), "Content-Type", FORM, "Cookie", cookie);
    }

    private static byte[] body(Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.ViewState", "stateless");
        return all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
