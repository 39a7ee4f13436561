package fr.vigie.it;

import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request from an address of our choice, which no HTTP client of Java 17 can make. */
final class RawHttp {

    private RawHttp() {}

    /** The status that a GET from that loopback address gets. */
    static int get(String from, String path, String header) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", WholeSystem.base().getPort()), 10_000);
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
