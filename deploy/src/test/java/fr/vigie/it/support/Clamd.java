package fr.vigie.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * ClamAV's daemon, the real one, on the port that the server under test asks. It knows one signature, of our own: that of the
 * harmless file which scanners agreed to take for a virus.
 */
public final class Clamd {

    public static final int PORT = WholeSystem.freePort();

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final Path FOLDER = Path.of("target", "clamd").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** In two halves: whole, this very file would be taken for one. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Process process;

    private Clamd(Process process) {
        this.process = process;
    }

    /** What every scanner finds. */
    public static byte[] eicar() {
        return EICAR.getBytes(StandardCharsets.US_ASCII);
    }

    /** Starts it, and waits until it answers. */
    public static Clamd start() {
        Packages.require("The tests of evidence need ClamAV's daemon", List.of(PROGRAM), "clamav-daemon");
        try {
            var clamd = new Clamd(new ProcessBuilder(PROGRAM.toString(), "--config-file=" + configuration())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("clamd.log").toFile())
                    .start());
            Eventually.holds(PATIENCE, "clamd answers, see " + FOLDER, clamd::answers);
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path configuration() throws IOException {
        var signatures = Files.createDirectories(FOLDER.resolve("signatures"));
        var temporary = Files.createDirectories(FOLDER.resolve("tmp"));
        Files.writeString(
                signatures.resolve("vigie.ndb"),
                "Vigie.Test:0:*:" + HexFormat.of().formatHex(eicar()) + "\n");
        return Files.writeString(
                FOLDER.resolve("clamd.conf"),
                String.join(
                        "\n",
                        "Foreground yes",
                        "TCPAddr 127.0.0.1",
                        "TCPSocket " + PORT,
                        "DatabaseDirectory " + signatures,
                        "TemporaryDirectory " + temporary,
                        "AlertExceedsMax yes",
                        "StreamMaxLength 20M",
                        "MaxThreads 2",
                        "User " + System.getProperty("user.name"),
                        ""));
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("clamd ended: see " + FOLDER.resolve("clamd.log"));
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    public void stop() {
        process.destroy();
        process.onExit().join();
    }
}
