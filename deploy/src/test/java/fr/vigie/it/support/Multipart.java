package fr.vigie.it.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a form with files, as a browser sends it. */
public final class Multipart {

    public static final String CONTENT_TYPE = "multipart/form-data; boundary=limite";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Multipart field(String name, String value) {
        return text("--limite\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    /** @param fileName as it stands in the header, already escaped */
    public Multipart file(String fileName, byte[] content) {
        text("--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        bytes.writeBytes(content);
        return text("\r\n");
    }

    public byte[] body() {
        return text("--limite--\r\n").bytes.toByteArray();
    }

    private Multipart text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
