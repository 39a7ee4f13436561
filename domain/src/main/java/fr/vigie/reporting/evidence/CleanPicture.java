package fr.vigie.reporting.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The copy of a picture that is served: pixels, and nothing that anybody wrote beside them. */
record CleanPicture(EvidenceType type, byte[] bytes) {

    /** Room for a PNG; a photograph kept as one may need more, and then becomes a JPEG. */
    static final int MAX_PNG_BYTES = 10 << 20;

    /** More than a JPEG of the pixels that a copy may have ever takes. */
    private static final int MAX_JPEG_BYTES = 32 << 20;

    private static final float QUALITY = 0.9f;

    static CleanPicture jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        var room = new Room(MAX_JPEG_BYTES);
        write(writer, settings, picture, room);
        return new CleanPicture(EvidenceType.JPEG, room.content.toByteArray());
    }

    /** @param maxBytes what it may take as a PNG */
    static CleanPicture png(BufferedImage picture, int maxBytes) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var room = new Room(maxBytes);
        try {
            write(writer, writer.getDefaultWriteParam(), picture, room);
            return new CleanPicture(EvidenceType.PNG, room.content.toByteArray());
        } catch (IOException e) {
            if (room.isFull) {
                return jpeg(onWhite(picture));
            }
            throw e;
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static void write(ImageWriter writer, ImageWriteParam settings, BufferedImage picture, Room room)
            throws IOException {
        // In memory: the default would put the picture into a temporary file.
        try (var output = new MemoryCacheImageOutputStream(room)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    private static final class Room extends OutputStream {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final int limit;
        private boolean isFull;

        Room(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int length) throws IOException {
            if (length > limit - content.size()) {
                isFull = true;
                throw new IOException("The copy needs more than " + limit + " bytes");
            }
            content.write(more, from, length);
        }
    }
}
