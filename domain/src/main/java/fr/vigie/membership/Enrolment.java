package fr.vigie.membership;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an application for codes needs to know, shown once, to whoever is setting it up.
 *
 * @param secret base 32, for typing
 */
public record Enrolment(String email, String secret) {

    private static final String ISSUER = "Vigie";

    /** The same as an address that such applications read from a picture (Key URI Format, Google Authenticator). */
    public String uri() {
        return "otpauth://totp/" + ISSUER + ":" + encoded(email) + "?secret=" + secret + "&issuer=" + ISSUER;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Enrolment[…]";
    }
}
