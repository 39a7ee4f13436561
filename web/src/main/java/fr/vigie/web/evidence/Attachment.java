package fr.vigie.web.evidence;

import java.nio.charset.StandardCharsets;

/** The header that has a browser save a file instead of showing it (RFC 6266). */
final class Attachment {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";

    private Attachment() {}

    /** The name twice: what is left of it in ASCII for old browsers, and whole (RFC 8187). */
    static String named(String name) {
        var ascii = new StringBuilder();
        name.codePoints().forEach(c -> ascii.append(PLAIN.indexOf(c) >= 0 || c == ' ' ? (char) c : '_'));
        var whole = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            whole.append(PLAIN.indexOf((char) b) >= 0 ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }
}
