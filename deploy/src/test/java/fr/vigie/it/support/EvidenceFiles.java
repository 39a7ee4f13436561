package fr.vigie.it.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as they shouldn't. */
public final class EvidenceFiles {

    private EvidenceFiles() {}

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** A JPEG that says when it was taken. */
    public static byte[] photograph(int width, int height) {
        byte[] jpeg = picture("jpeg", width, height);
        var tiff = ByteBuffer.allocate(64);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0);
        tiff.putShort((short) 1)
                .putShort((short) 0x9003)
                .putShort((short) 2)
                .putInt(20)
                .putInt(44)
                .putInt(0);
        tiff.put(ascii("2026:11:24 10:00:00\0"));
        var segment = ByteBuffer.allocate(74)
                .putShort((short) 0xFFE1)
                .putShort((short) 72)
                .put(ascii("Exif\0\0"))
                .put(tiff.array());
        return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG that says that it is that big, and is nothing. */
    public static byte[] pngHeader(int width, int height) {
        return joined(
                Arrays.copyOf(png(1, 1), 8),
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put(new byte[] {8, 2, 0, 0, 0})
                                .array()),
                chunk("IDAT", new byte[8]),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(ascii(type));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PDF of one empty page, with something more in its catalog. */
    public static byte[] pdf(String more) {
        var pdf = new StringBuilder("%PDF-1.5\n");
        int[] offsets = new int[4];
        var objects = new String[] {
            "<</Type /Catalog /Pages 2 0 R " + more + ">>",
            "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"
        };
        for (int i = 1; i <= objects.length; i++) {
            offsets[i] = pdf.length();
            pdf.append(i).append(" 0 obj\n").append(objects[i - 1]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 1; i < 4; i++) {
            pdf.append(String.format("%010d 00000 n \n", offsets[i]));
        }
        pdf.append("trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
