package fr.vigie.reporting.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files made here: sound ones, and what somebody would send to do harm. */
final class Samples {

    private static final int TAG_ORIENTATION = 0x0112;
    private static final int TAG_EXIF = 0x8769;
    private static final int TAG_GPS = 0x8825;
    private static final int TAG_TAKEN = 0x9003;

    private Samples() {}

    /** Red above, blue below, and its first corner green. */
    static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return written("jpeg", picture(width, height));
    }

    static byte[] png(int width, int height) {
        return written("png", picture(width, height));
    }

    static byte[] written(String format, BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JPEG with an Exif segment: how it is to be turned, when and where it was taken. */
    static byte[] withExif(byte[] jpeg, int orientation, boolean date, boolean place) {
        var tiff = exif(orientation, date, place);
        var segment = ByteBuffer.allocate(10 + tiff.length);
        segment.putShort((short) 0xFFE1).putShort((short) (8 + tiff.length));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return joined(slice(jpeg, 0, 2), segment.array(), slice(jpeg, 2, jpeg.length));
    }

    static byte[] exif(int orientation, boolean date, boolean place) {
        var tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        int exifAt = 60;
        int gpsAt = 100;
        tiff.putShort((short) 3);
        entry(tiff, TAG_ORIENTATION, 3, 1, orientation);
        entry(tiff, TAG_EXIF, 4, 1, exifAt);
        entry(tiff, TAG_GPS, 4, 1, gpsAt);
        tiff.position(exifAt).putShort((short) (date ? 1 : 0));
        if (date) {
            entry(tiff, TAG_TAKEN, 2, 20, 170);
        }
        tiff.position(gpsAt).putShort((short) (place ? 4 : 0));
        if (place) {
            entry(tiff, 1, 2, 2, 'N');
            entry(tiff, 2, 5, 1, 160);
            entry(tiff, 3, 2, 2, 'E');
            entry(tiff, 4, 5, 1, 160);
        }
        tiff.position(160).putInt(48).putInt(1);
        tiff.position(170).put("2026:11-24 10:00:00\0".getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** The PNG with another chunk behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int behindHeader = 33;
        return joined(slice(png, 0, behindHeader), chunk(type, content), slice(png, behindHeader, png.length));
    }

    static byte[] chunk(String type, byte[] content) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PNG that says that it is that big, and is nothing. */
    static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                slice(png(1, 1), 0, 8),
                chunk("IHDR", header.array()),
                chunk("IDAT", deflated(new byte[16])),
                chunk("IEND", new byte[0]));
    }

    static byte[] deflated(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Megabytes of one byte, packed. */
    static byte[] deflated(char filler, int megabytes) {
        var bytes = new ByteArrayOutputStream();
        var block = String.valueOf(filler).repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var deflater = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Changes a PDF before it is written. */
    interface PdfChange {
        void apply(PDDocument pdf) throws IOException;
    }

    static byte[] pdf(PdfChange change) {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            change.apply(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdf() {
        return pdf(pdf -> {});
    }

    /** A PDF of that body, its second object at {@code 2 0 obj}; the rest of its structure is written around it. */
    static byte[] pdfWithObject(byte[] second) {
        var bytes = new ByteArrayOutputStream();
        int[] offsets = new int[4];
        write(bytes, "%PDF-1.5\n");
        offsets[1] = bytes.size();
        write(bytes, "1 0 obj\n<</Type /Catalog /Pages 3 0 R>>\nendobj\n");
        offsets[2] = bytes.size();
        write(bytes, "2 0 obj\n");
        bytes.writeBytes(second);
        write(bytes, "\nendobj\n");
        offsets[3] = bytes.size();
        write(bytes, "3 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n");
        int table = bytes.size();
        write(bytes, "xref\n0 4\n0000000000 65535 f \n");
        for (int i = 1; i < 4; i++) {
            write(bytes, String.format("%010d 00000 n \n", offsets[i]));
        }
        write(bytes, "trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    static byte[] stream(String dictionary, byte[] content) {
        return joined(
                text("<<" + dictionary + " /Length " + content.length + ">>\nstream\n"), content, text("\nendstream"));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
