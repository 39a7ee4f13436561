package fr.vigie.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capture.png | capture.png",
                "../../etc/passwd | passwd",
                "C:\\fakepath\\Ma photo.jpg | Ma photo.jpg",
                "..\\..\\boot.ini | boot.ini",
                "'a/b/' | preuve",
                ".. | preuve",
                "'' | preuve",
                ".htaccess | htaccess",
                "facture\u202Efdp.exe | facturefdp.exe",
                "'a\u0000b\r\nSet-Cookie: x.pdf' | abSet-Cookie_ x.pdf",
                "'nom\"; filename=x.pdf' | nom__ filename=x.pdf",
                "re\u0301sume\u0301.txt | résumé.txt"
            })
    void a_name_becomes_a_word(String sent, String clean) {
        assertThat(EvidenceName.clean(sent)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.jpg | JPEG | photo.jpg",
                "photo.JPEG | JPEG | photo.JPEG",
                "photo.exe | JPEG | photo.jpg",
                "photo | PNG | photo.png",
                "archive.tar.gz | PDF | archive.tar.pdf",
                "mail.eml | TEXT | mail.eml",
                "script.js | TEXT | script.txt",
                "page.html | TEXT | page.txt"
            })
    void the_extension_is_that_of_the_content(String name, EvidenceType type, String corrected) {
        assertThat(EvidenceName.of(name, type)).isEqualTo(corrected);
    }

    @Property
    void whatever_is_sent_a_name_is_one_visible_short_word_that_leads_nowhere(
            @ForAll String sent, @ForAll EvidenceType type) {
        var name = EvidenceName.of(EvidenceName.clean(sent), type);
        assertThat(name).doesNotContain("/", "\\", "\"", ";", "\r", "\n", "\0").doesNotStartWith(".");
        assertThat(name.codePoints())
                .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT);
        assertThat(name.codePointCount(0, name.length())).isBetween(5, EvidenceName.MAX);
        assertThat(type.extensions())
                .contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase());
        assertThat(EvidenceName.of(EvidenceName.clean(name), type)).isEqualTo(name);
    }
}
