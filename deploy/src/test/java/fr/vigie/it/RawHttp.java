package fr.vigie.it;

import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request from an address of our choice, which no HTTP client of Java 17 can make. */
final class RawHttp {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private RawHttp() {}

    /** The status that a GET from that loopback address gets. */
    static int get(String from, String path, String header) throws IOException {
        return status(send(from, "GET " + path, "", header));
    }

    /** The whole answer that a POST of JSON from that loopback address gets. */
    static String post(String from, String path, String json, String header) throws IOException {
        return send(from, "POST " + path, json, "Content-Type: application/json\r\n" + header);
    }

    /** The whole answer that a form from that loopback address gets. */
    static String postForm(String from, String path, String form, String header) throws IOException {
        return send(from, "POST " + path, form, FORM + header);
    }

    /** The whole answer that a form gets whose length is told by nothing but its end. */
    static String postChunked(String from, String path, String form) throws IOException {
        var chunks = Integer.toHexString(form.length()) + "\r\n" + form + "\r\n0\r\n\r\n";
        return exchange(from, "POST " + path, chunks, FORM + "\r\nTransfer-Encoding: chunked");
    }

    /** The whole answer to a request without a body from that loopback address. */
    static String ask(String from, String method, String path, String... headers) throws IOException {
        return send(from, method + " " + path, "", String.join("\r\n", headers));
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String send(String from, String what, String body, String headers) throws IOException {
        var length = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
        return exchange(from, what, body, headers.isEmpty() ? length : length + "\r\n" + headers);
    }

    private static String exchange(String from, String what, String body, String headers) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", WholeSystem.base().getPort()), 10_000);
            socket.setSoTimeout(30_000);
            var head = what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
