package fr.vigie.reporting.evidence;

import java.awt.AlphaComposite;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Pictures: decoded and drawn anew, the right way up, so that nothing but pixels remains. Whatever else the file was besides a
 * picture, or told of whoever took it, ends here.
 *
 * <p>At its worst this holds the file, one band of it decoded and the copy: some 110 MB.
 */
final class PictureInspection {

    /** Millions of pixels that are taken: more than the telephones of 2026 make by default. */
    static final int MAX_MEGAPIXELS = 40;

    static final int MAX_SIDE = 12_000;

    /** Pixels of the copy: those of a 12-megapixel sensor, 4,096 × 3,072. */
    static final int MAX_CLEAN_PIXELS = 12_582_912;

    private static final int BAND_BYTES = 40 << 20;
    private static final int WIDEST_PIXEL_BYTES = 8;

    private PictureInspection() {}

    static Inspected jpeg(byte[] bytes) throws Refused {
        var segments = JpegSegments.of(bytes);
        checkSize(segments.width(), segments.height());
        return redraw("jpeg", bytes, segments.width(), segments.height(), PictureFacts.ofJpeg(bytes), false);
    }

    static Inspected png(byte[] bytes) throws Refused {
        var chunks = PngChunks.of(bytes);
        checkSize(chunks.width(), chunks.height());
        var facts = PictureFacts.ofExif(chunks.exif());
        return redraw("png", chunks.picture(), chunks.width(), chunks.height(), facts, chunks.hasAlpha());
    }

    private static void checkSize(int width, int height) throws Refused {
        if (width < 1 || height < 1) {
            throw new Refused(EvidenceRefusal.UNREADABLE);
        }
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_MEGAPIXELS * 1_000_000L) {
            throw new Refused(EvidenceRefusal.PICTURE_TOO_BIG);
        }
    }

    private static Inspected redraw(
            String format, byte[] bytes, int width, int height, PictureFacts facts, boolean alpha) throws Refused {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, false, true);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                throw new Refused(EvidenceRefusal.UNREADABLE);
            }
            var copy = copy(reader, width, height, facts.orientation(), alpha);
            var clean =
                    format.equals("png") ? CleanPicture.png(copy, CleanPicture.MAX_PNG_BYTES) : CleanPicture.jpeg(copy);
            return new Inspected(
                    clean.type(),
                    clean.bytes(),
                    copy.getWidth(),
                    copy.getHeight(),
                    null,
                    facts.hasDate(),
                    facts.hasPlace());
        } catch (IOException | RuntimeException broken) {
            // Decoders answer a broken file with whatever exception its bytes led them to.
            throw new Refused(EvidenceRefusal.UNREADABLE, broken);
        } finally {
            reader.dispose();
        }
    }

    /** Decodes band by band, so that a big picture is made smaller without ever being there whole. */
    private static BufferedImage copy(ImageReader reader, int width, int height, int orientation, boolean alpha)
            throws IOException {
        double scale = Math.min(1, Math.sqrt((double) MAX_CLEAN_PIXELS / ((double) width * height)));
        int scaledWidth = Math.max(1, (int) (width * scale));
        int scaledHeight = Math.max(1, (int) (height * scale));
        boolean lies = orientation >= 5;
        var copy = new BufferedImage(
                lies ? scaledHeight : scaledWidth,
                lies ? scaledWidth : scaledHeight,
                alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var upright = upright(orientation, scaledWidth, scaledHeight);
        upright.scale((double) scaledWidth / width, (double) scaledHeight / height);
        var pen = copy.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                scale < 1
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        int rows = Math.max(1, BAND_BYTES / (width * bytesPerPixel(reader)));
        var band = reader.getDefaultReadParam();
        for (int y = 0; y < height; y += rows) {
            band.setSourceRegion(new Rectangle(0, y, width, Math.min(rows, height - y)));
            var place = new AffineTransform(upright);
            place.translate(0, y);
            pen.drawRenderedImage(reader.read(0, band), place);
        }
        pen.dispose();
        return copy;
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        return types.hasNext() ? Math.max(1, types.next().getColorModel().getPixelSize() / 8) : WIDEST_PIXEL_BYTES;
    }

    /** What turns a picture of that size the right way up (Exif 2.32, tag 0x0112). */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
