package fr.vigie.web.api;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into lines of bounded length: what a line has too much is read and dropped, never kept. */
final class LineReader implements Closeable {

    /**
     * A line without its end.
     *
     * @param number counted from 1
     * @param tooLong whether something was dropped
     */
    record Line(int number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int longest;
    private int number;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, or null at the end. */
    Line next() throws IOException {
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (bytes.size() < longest) {
                bytes.write(b);
            } else {
                tooLong = true;
            }
        }
        return new Line(number, bytes.toByteArray(), tooLong);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
