package fr.vigie.reporting.evidence;

import static fr.vigie.reporting.evidence.Samples.chunk;
import static fr.vigie.reporting.evidence.Samples.deflated;
import static fr.vigie.reporting.evidence.Samples.joined;
import static fr.vigie.reporting.evidence.Samples.jpeg;
import static fr.vigie.reporting.evidence.Samples.pdf;
import static fr.vigie.reporting.evidence.Samples.pdfWithObject;
import static fr.vigie.reporting.evidence.Samples.png;
import static fr.vigie.reporting.evidence.Samples.slice;
import static fr.vigie.reporting.evidence.Samples.stream;
import static fr.vigie.reporting.evidence.Samples.text;
import static fr.vigie.reporting.evidence.Samples.withChunk;
import static fr.vigie.reporting.evidence.Samples.withExif;
import static fr.vigie.reporting.evidence.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceInspectionTest {

    @Test
    void of_a_photograph_only_its_pixels_are_served() throws Exception {
        var photograph = withExif(jpeg(40, 20), 1, true, true);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("Exif");

        var found = EvidenceInspection.inspect(photograph);

        assertThat(found.type()).isEqualTo(EvidenceType.JPEG);
        assertThat(found.hasDate()).isTrue();
        assertThat(found.hasPlace()).isTrue();
        assertThat(new String(found.clean(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "2026:11");
        assertThat(PictureFacts.ofJpeg(found.clean())).isEqualTo(new PictureFacts(1, false, false));
        assertThat(read(found).getWidth()).isEqualTo(40);
    }

    @Test
    void a_photograph_that_tells_neither_date_nor_place_is_said_to_tell_none() throws Exception {
        var found = EvidenceInspection.inspect(withExif(jpeg(8, 8), 1, false, false));
        assertThat(found.hasDate()).isFalse();
        assertThat(found.hasPlace()).isFalse();
    }

    /** Where the green corner, first in the file, is seen once the picture is turned. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 2, 80, 40", "2, 77, 2, 80, 40", "3, 77, 37, 80, 40", "4, 2, 37, 80, 40",
        "5, 2, 2, 40, 80", "6, 37, 2, 40, 80", "7, 37, 77, 40, 80", "8, 2, 77, 40, 80"
    })
    void a_picture_is_turned_before_it_forgets_how(int orientation, int x, int y, int width, int height)
            throws Exception {
        var upright = read(EvidenceInspection.inspect(withExif(jpeg(80, 40), orientation, false, false)));
        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        var corner = new Color(upright.getRGB(x, y));
        assertThat(corner.getGreen()).isGreaterThan(180);
        assertThat(corner.getRed()).isLessThan(90);
    }

    @Test
    void a_screenshot_keeps_its_pixels_and_loses_what_was_written_beside_them() throws Exception {
        var screenshot = withChunk(png(30, 30), "tEXt", text("Comment\0à Jeanne"));
        var found = EvidenceInspection.inspect(withChunk(screenshot, "eXIf", Samples.exif(1, true, true)));
        assertThat(found.type()).isEqualTo(EvidenceType.PNG);
        assertThat(found.hasDate()).isTrue();
        assertThat(new String(found.clean(), StandardCharsets.ISO_8859_1)).doesNotContain("tEXt", "eXIf");
        var same = read(found);
        var before = Samples.picture(30, 30);
        for (int i = 0; i < 30; i++) {
            assertThat(same.getRGB(i, i)).isEqualTo(before.getRGB(i, i));
        }
    }

    @Test
    void a_transparent_picture_stays_so() throws Exception {
        var glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        var found = EvidenceInspection.inspect(Samples.written("png", glass));
        assertThat(read(found).getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void a_big_picture_is_served_smaller() throws Exception {
        var found = EvidenceInspection.inspect(Samples.written("png", gray(3_600, 3_600)));
        assertThat(found.width() * found.height()).isBetween(12_000_000, PictureInspection.MAX_CLEAN_PIXELS);
        assertThat(read(found).getWidth()).isEqualTo(found.width());
    }

    @Test
    void a_photograph_kept_as_png_may_become_a_jpeg() throws Exception {
        var photograph = noise(60, 60);
        assertThat(CleanPicture.png(photograph, 20_000).type()).isEqualTo(EvidenceType.PNG);
        var smaller = CleanPicture.png(photograph, 8_000);
        assertThat(smaller.type()).isEqualTo(EvidenceType.JPEG);
        assertThat(ImageIO.read(new ByteArrayInputStream(smaller.bytes())).getWidth())
                .isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "12001, 1", "1, 12001", "8000, 5001", "2147483647, 2147483647"})
    void a_picture_is_measured_before_it_is_decoded(int width, int height) {
        assertThat(refusal(Samples.pngHeader(width, height))).isEqualTo(EvidenceRefusal.PICTURE_TOO_BIG);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "5, 0"})
    void a_picture_of_no_size_is_unreadable(int width, int height) {
        assertThat(refusal(Samples.pngHeader(width, height))).isEqualTo(EvidenceRefusal.UNREADABLE);
    }

    @Test
    void a_bomb_beside_the_pixels_never_reaches_the_decoder() throws Exception {
        var bomb = withChunk(png(4, 4), "zTXt", joined(text("bomb\0\0"), deflated('a', 16)));
        assertThat(new String(PngChunks.of(bomb).picture(), StandardCharsets.ISO_8859_1))
                .doesNotContain("zTXt");
        assertThat(EvidenceInspection.inspect(bomb).type()).isEqualTo(EvidenceType.PNG);
    }

    @Test
    void a_picture_with_thousands_of_scans_is_not_decoded() {
        byte[] picture = jpeg(16, 16);
        int scan = indexOf(picture, new byte[] {(byte) 0xFF, (byte) 0xDA});
        byte[] scans = slice(picture, scan, picture.length - 2);
        byte[] bytes = picture;
        for (int i = 0; i < 100; i++) {
            bytes = joined(slice(bytes, 0, scan), scans, slice(bytes, scan, bytes.length));
        }
        assertThat(refusal(bytes)).isEqualTo(EvidenceRefusal.UNREADABLE);
    }

    @Test
    void what_hangs_on_a_picture_is_cut_off() throws Exception {
        var page = text("<script>alert(1)</script>");
        for (var polyglot : new byte[][] {
            joined(jpeg(9, 9), zip("a.html", page)),
            joined(png(9, 9), page),
            withExif(jpeg(9, 9), 1, true, true),
            withChunk(png(9, 9), "tEXt", page)
        }) {
            var found = EvidenceInspection.inspect(polyglot);
            assertThat(new String(found.clean(), StandardCharsets.ISO_8859_1)).doesNotContain("<script>", "PK\3\4");
        }
    }

    static Stream<byte[]> broken() {
        return Stream.of(
                slice(jpeg(64, 64), 0, 300),
                slice(png(64, 64), 0, 60),
                joined(slice(png(64, 64), 0, 33), chunk("IDAT", new byte[40]), chunk("IEND", new byte[0])),
                joined(slice(jpeg(9, 9), 0, 20), new byte[] {(byte) 0xFF, (byte) 0xD9}),
                slice(pdf(), 0, 200),
                text("%PDF-1.7\n%%EOF\n"),
                text("texte\n%PDF-1.4\n%%EOF"),
                joined(pdf(), text("<html>")),
                joined(pdf(), zip("a", new byte[9])),
                joined(text("\n"), pdf()));
    }

    @ParameterizedTest
    @MethodSource
    void broken(byte[] bytes) {
        assertThat(refusal(bytes)).isEqualTo(EvidenceRefusal.UNREADABLE);
    }

    @Test
    void a_plain_pdf_is_taken_as_it_is() throws Exception {
        var found = EvidenceInspection.inspect(pdf());
        assertThat(found.type()).isEqualTo(EvidenceType.PDF);
        assertThat(found.pages()).isEqualTo(1);
        assertThat(found.clean()).isNull();
    }

    @Test
    void a_pdf_with_links_that_one_presses_is_taken() throws Exception {
        var bytes = pdf(pdf -> {
            var address = new PDActionURI();
            address.setURI("https://www.exemple.fr/");
            var link = new PDAnnotationLink();
            link.setAction(address);
            pdf.getPage(0).getAnnotations().add(link);
        });
        assertThat(EvidenceInspection.inspect(bytes).type()).isEqualTo(EvidenceType.PDF);
    }

    static Stream<Arguments> harmful_pdf() {
        return Stream.of(
                Arguments.of("a script at opening", EvidenceRefusal.PDF_ACTIVE, pdf(pdf -> pdf.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                Arguments.of("a program at opening", EvidenceRefusal.PDF_ACTIVE, pdf(pdf -> pdf.getDocumentCatalog()
                        .setOpenAction(new PDActionLaunch()))),
                Arguments.of("an address at opening", EvidenceRefusal.PDF_ACTIVE, pdf(pdf -> pdf.getDocumentCatalog()
                        .setOpenAction(new PDActionURI()))),
                Arguments.of("acts on a page", EvidenceRefusal.PDF_ACTIVE, pdf(pdf -> pdf.getPage(0)
                        .getCOSObject()
                        .setItem("AA", new COSDictionary()))),
                Arguments.of("a form that is a program", EvidenceRefusal.PDF_ACTIVE, pdf(pdf -> {
                    var form = new COSDictionary();
                    form.setString("XFA", "<xdp/>");
                    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                })),
                Arguments.of(
                        "a script that nothing refers to",
                        EvidenceRefusal.PDF_ACTIVE,
                        pdfWithObject(text("[1 2 [<</S /Java#53cript /X [] >>]]"))),
                Arguments.of("another file", EvidenceRefusal.PDF_ATTACHMENTS, pdf(pdf -> {
                    var file = new PDComplexFileSpecification();
                    file.getCOSObject().setItem("EF", new COSDictionary());
                    pdf.getDocumentCatalog().getCOSObject().setItem("Attached", file.getCOSObject());
                })),
                Arguments.of(
                        "a password",
                        EvidenceRefusal.PDF_ENCRYPTED,
                        pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())))),
                Arguments.of(
                        "a password that is none",
                        EvidenceRefusal.PDF_ENCRYPTED,
                        pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void harmful_pdf(String what, EvidenceRefusal why, byte[] bytes) {
        assertThat(refusal(bytes)).isEqualTo(why);
    }

    static Stream<Arguments> pdf_bomb() {
        return Stream.of(
                Arguments.of(
                        "packed objects",
                        pdfWithObject(stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflated(' ', 32)))),
                Arguments.of(
                        "packed twice",
                        pdfWithObject(stream(
                                "/N 1 /First 4 /Filter [/FlateDecode /FlateDecode]", deflated(deflated(' ', 64))))),
                Arguments.of(
                        "rows of a gigabyte",
                        pdfWithObject(stream(
                                "/N 1 /First 4 /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 1000000000>>",
                                deflated(' ', 1)))),
                Arguments.of(
                        "entries of no byte",
                        pdfWithObject(stream("/Type /XRef /W [0 0 0] /Index [0 2000000000]", new byte[9]))),
                Arguments.of(
                        "entries of a gigabyte", pdfWithObject(stream("/Type /XRef /W [1000000000 0 0]", new byte[9]))),
                Arguments.of("millions of lists", pdfWithObject(text("[" + "[]".repeat(1_000_000) + "]"))),
                Arguments.of("lists in lists", pdfWithObject(text("[".repeat(100_000) + "]".repeat(100_000)))),
                Arguments.of(
                        "millions of packed names",
                        pdfWithObject(stream(
                                "/N 1 /First 4 /Filter /FlateDecode",
                                deflated(text("1 0 [" + "/a".repeat(500_000) + "]"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void pdf_bomb(String what, byte[] bytes) {
        assertThat(refusal(bytes)).isEqualTo(EvidenceRefusal.UNREADABLE);
    }

    @Test
    void text_is_taken_in_both_encodings_that_people_have() throws Exception {
        var french = "De : Jeanne\nVotre commande a été payée. €\n";
        for (var encoding : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            assertThat(EvidenceInspection.inspect(french.getBytes(encoding)).type())
                    .isEqualTo(EvidenceType.TEXT);
        }
        var mail = "Received: from a by b\nFrom: a@exemple.fr\nTo: b@exemple.fr\nSubject: x\n\n<p>Bonjour</p>\n";
        assertThat(EvidenceInspection.inspect(text(mail)).type()).isEqualTo(EvidenceType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>x</body></html>",
                "  \n<script>alert(1)</script>",
                "<!DOCTYPE html><p>x",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "\uFEFF<p>x",
                "#!/bin/sh\nrm -rf /\n",
                "{\\rtf1 x}",
                "un\0deux",
                "un\u001B[2Jdeux",
                "MZ\u0090\0\u0003",
                "\u007FELF\u0002\u0001"
            })
    void what_only_looks_like_text_is_refused(String content) {
        assertThat(refusal(text(content))).isEqualTo(EvidenceRefusal.TYPE);
    }

    @Test
    void archives_are_refused_as_such() throws IOException {
        assertThat(refusal(zip("photo.jpg", jpeg(4, 4)))).isEqualTo(EvidenceRefusal.ARCHIVE);
        assertThat(refusal(joined(text("Bonjour."), zip("a", text("b")))))
                .isIn(EvidenceRefusal.TYPE, EvidenceRefusal.ARCHIVE);
        var gzip = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.GZIPOutputStream(gzip)) {
            out.write(1);
        }
        assertThat(refusal(gzip.toByteArray())).isEqualTo(EvidenceRefusal.ARCHIVE);
    }

    private static EvidenceRefusal refusal(byte[] bytes) {
        var refused = catchThrowableOfType(Refused.class, () -> EvidenceInspection.inspect(bytes));
        return refused == null ? null : refused.refusal();
    }

    private static BufferedImage read(Inspected found) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(found.clean()));
    }

    private static BufferedImage gray(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static BufferedImage noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    private static int indexOf(byte[] bytes, byte[] mark) {
        for (int i = 0; i + mark.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }
}
