package fr.vigie.web.platform;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as a picture that telephones read. */
final class QrCode {

    /** White around it, in modules (ISO/IEC 18004, 6.3.8). */
    private static final int MARGIN = 4;

    private QrCode() {}

    /**
     * The picture inside an address, which a page shows without a second request.
     *
     * @throws IllegalArgumentException if the text is too long for one
     */
    static String dataUri(String text) {
        try {
            var svg = svg(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Not a text for a QR code", e);
        }
    }

    /** Black on white in both schemes: not every telephone reads the other way round. */
    private static String svg(ByteMatrix modules) {
        int side = modules.getWidth() + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>"
                .formatted(side, path(modules));
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
