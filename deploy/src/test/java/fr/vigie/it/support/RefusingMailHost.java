package fr.vigie.it.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes no mail, and says so repeating the address, as many do. */
public final class RefusingMailHost implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger refusals = new AtomicInteger();

    public RefusingMailHost(int port) {
        try {
            socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Thread(this::serve, "refusing-mail-host").start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // It was closed, or the other side went away.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = client.getOutputStream();
        answer(out, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                refusals.incrementAndGet();
                answer(out, "550 no such mailbox: " + line);
            } else {
                answer(out, "250 fine");
            }
        }
    }

    /** How many addresses it has refused. */
    public int refusals() {
        return refusals.get();
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
