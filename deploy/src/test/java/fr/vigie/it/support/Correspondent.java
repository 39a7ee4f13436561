package fr.vigie.it.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody with a draft of their own and a mailbox of their own, who uses the server through the tests' door. */
public record Correspondent(long draft, String email, Api api) {

    private static final AtomicLong DRAFTS = new AtomicLong(System.nanoTime());

    public static Correspondent underTest() {
        return of(Api.underTest());
    }

    public static Correspondent of(Api api) {
        long draft = DRAFTS.incrementAndGet();
        return new Correspondent(draft, "jeanne." + draft + "@exemple.fr", api);
    }

    /** Asks for a code to their own address. */
    public String asksForCode() {
        return does("request", email);
    }

    /** @return what the server answers */
    public String does(String act, String text) {
        var body = "draft=" + draft + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        var answer = api.post(
                "/test/messaging/" + act,
                body.getBytes(StandardCharsets.US_ASCII),
                "Content-Type",
                "application/x-www-form-urlencoded");
        if (answer.status() != 200) {
            throw new AssertionError("The server answers " + answer.status() + " to " + act);
        }
        return answer.text();
    }

    /** Proves their address with the code that comes. */
    public Correspondent proven(MailHost mail) {
        asksForCode();
        does("enter", mail.awaitCode(email, 1));
        return this;
    }
}
