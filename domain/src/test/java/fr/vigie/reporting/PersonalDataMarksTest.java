package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.reporting.PersonalDataMarks.Kind;
import fr.vigie.reporting.PersonalDataMarks.Mark;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each example what is to be marked stands between square brackets. */
class PersonalDataMarksTest {

    private static final int NARRATIVE = 10_000;
    /** Looks at each character, measured: 20 to 120. */
    private static final long LOOKS_PER_CHARACTER = 600;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Écrivez à [camille.martin@exemple.fr].",
                "Mon adresse : <[camille_martin+achat@mail.exemple.co.uk]>, merci.",
                "[a@b.fr],[c@d.fr]",
                "mailto:[camille@exemple.fr]?subject=x"
            })
    void e_mail_addresses(String example) {
        assertMarks(example, Kind.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact@exemple.fr",
                "SAV@boutique.fr",
                "a@b",
                "@camille",
                "camille@",
                "prix @ 3 euros",
                "a..b@c..fr"
            })
    void what_is_no_persons_e_mail_address(String text) {
        assertThat(PersonalDataMarks.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appelez-moi au [06 12 34 56 78] le soir",
                "tél. [01.42.68.53.00]",
                "[+33 6 12 34 56 78]",
                "[0033612345678]",
                "mon portable est le [0612345678].",
                "depuis Londres : [+44 20 7946 0958]"
            })
    void telephone_numbers(String example) {
        assertMarks(example, Kind.TELEPHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commande 4029357733 du 12/03/2026 à 10:45",
                "SIREN 732 829 320, SIRET 732 829 320 00074",
                "le 0 800 123 456 est gratuit, le 0 899 12 34 56 ne l'est pas",
                "colis 6A12345678901, 1 234 567,89 euros",
                "article 14, 2026-03-31, 192.168.10.20"
            })
    void what_is_no_persons_telephone_number(String text) {
        assertThat(PersonalDataMarks.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "virement sur [FR76 3000 6000 0112 3456 7890 189] hier",
                "IBAN:[FR7630006000011234567890189].",
                "[fr76-3000-6000-0112-3456-7890-189]",
                "[DE89 3704 0044 0532 0130 00] et rien d'autre",
                "[BE68 5390 0754 7034] 12"
            })
    void bank_accounts(String example) {
        assertMarks(example, Kind.IBAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ma carte [4970 1011 1111 1112]",
                "[4111-1111-1111-1111]",
                "[5555555555554444]",
                "[3782 822463 10005]"
            })
    void cards(String example) {
        assertMarks(example, Kind.CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1112",
                "FR76 3000 6000 0112 3456 7890 188",
                "commande 1234567812345670",
                "AB12 CD34"
            })
    void numbers_that_do_not_check_are_none(String text) {
        assertThat(PersonalDataMarks.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J'ai eu M. [Dupont] au téléphone",
                "Madame [Camille Lefèvre] m'a répondu",
                "mme [Lefèvre]",
                "le conseiller, Mr [O'Brien], ment",
                "Maître [Jean-Philippe de La Tour] a écrit",
                "Mme [Le Goff] et Dr [Martin]",
                "Je m'appelle [Zoltan Kiss].",
                "je m’appelle [camille]",
                "My name is [John Smith] and I paid",
                "J'ai acheté à [Camille Martin] un vélo",
                "à [Jean-Pierre Durand], [Marie DURAND]",
                "Le vendeur [Karim d'Alembert] ne répond pas"
            })
    void names(String example) {
        assertMarks(example, Kind.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monsieur, Madame, Je vous écris",
                "Monsieur le Président, Madame la Ministre, Monsieur Le Maire",
                "Booking et Airbnb. Le vendeur d'Amazon a menti",
                "J'habite rue Jean Jaurès, près du lycée Victor Hugo",
                "un sac Louis Vuitton, un parfum Yves Rocher, chez Leroy Merlin, Pierre & Vacances",
                "MA COMMANDE CLAIRE EST PERDUE ET MARIE TRAVAILLE ENCORE",
                "Pierre a dit oui. Marie Je ne sais pas",
                "5 M. Les gens, MS Office, M. X",
                "Tout-le-monde et Mr Tout-le-monde",
                "France Travail et FranceConnect"
            })
    void what_is_no_name(String text) {
        assertThat(PersonalDataMarks.in(text)).isEmpty();
    }

    @Test
    void all_kinds_in_one_text_in_their_order() {
        var text = "Mme Lefèvre, 06 12 34 56 78, a@b.fr, FR7630006000011234567890189, 4111111111111111";
        assertThat(PersonalDataMarks.in(text).stream().map(Mark::kind))
                .containsExactly(Kind.NAME, Kind.TELEPHONE, Kind.EMAIL, Kind.IBAN, Kind.CARD);
    }

    /**
     * What citizens wrote in a consultation. All 68 marks were looked at: 67 are names of persons, one is an association's that
     * is called after somebody. The findings hold terms of platforms, where 6 addresses of offices are taken for persons'.
     */
    @Test
    @EnabledIfEnvironmentVariable(
            named = "VIGIE_REAL_DATA",
            matches = ".+",
            disabledReason = "VIGIE_REAL_DATA names no folder")
    void in_real_texts_few_are_marked_and_next_to_none_wrongly() throws IOException {
        var citizens = marks("text/citizens-fr.ndjson", "title", "text");
        assertThat(citizens).hasSizeBetween(60, 75).allSatisfy(kind -> assertThat(kind)
                .isEqualTo(Kind.NAME));
        assertThat(marks("findings/terms-findings.ndjson", "title", "text", "quote"))
                .hasSizeLessThanOrEqualTo(6);
    }

    private static List<Kind> marks(String file, String... fields) throws IOException {
        try (var lines = Files.lines(Path.of(System.getenv("VIGIE_REAL_DATA")).resolve(file))) {
            return lines.map(line -> Json.createReader(new StringReader(line)).readObject())
                    .flatMap(json -> Stream.of(fields).map(field -> json.getString(field, "")))
                    .flatMap(text -> PersonalDataMarks.in(text).stream())
                    .map(Mark::kind)
                    .toList();
        }
    }

    @Property
    void marks_lie_within_any_text_in_order_and_apart(@ForAll String text) {
        assertSound(text);
    }

    @Property
    void so_they_do_where_much_is_to_be_marked(@ForAll("pieces") List<String> pieces) {
        assertSound(String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "Mme ",
                        "M.",
                        "Dupont",
                        "Camille ",
                        "Martin",
                        " ",
                        "\n",
                        "'",
                        "d'",
                        "-",
                        ".",
                        "@",
                        "a@b.fr",
                        "0612345678",
                        "+33 6 12",
                        " 34 56 78",
                        "FR76 3000 6000 0112 3456 7890 189",
                        "4111 1111 1111 1111",
                        "je m'appelle ",
                        "\u00a0",
                        "é",
                        "\u0301",
                        "😀",
                        "\ud83d",
                        "1",
                        "Le ")
                .list()
                .ofMaxSize(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a",
                "@",
                "a@",
                "a.",
                "a@a.",
                "\".-\"",
                "0",
                "06",
                "\"06 \"",
                "\"(\"",
                "\"((0\"",
                "+",
                "+3",
                "1-",
                "\"1 \"",
                "FR76",
                "\"FR76 \"",
                "FR76A",
                "4111",
                "\"4111 \"",
                "M.",
                "\"M. \"",
                "\"M. A\"",
                "\"Mme de \"",
                "\"Jean \"",
                "Jean-",
                "d'",
                "a'",
                "\"je m'appelle \"",
                "\"je \"",
                "é",
                "\\",
                "\"/0/1\"",
                "\"(1) \""
            })
    void whatever_is_sent_each_character_is_looked_at_a_bounded_number_of_times(String unit) {
        long half = looks(unit, NARRATIVE / 2);
        long whole = looks(unit, NARRATIVE);
        assertThat(whole).isLessThan(LOOKS_PER_CHARACTER * NARRATIVE);
        assertThat(whole).isLessThan(3 * half + LOOKS_PER_CHARACTER);
    }

    private static long looks(String unit, int length) {
        var text = new Watched(unit.repeat(length / unit.length() + 1).substring(0, length), new long[1]);
        PersonalDataMarks.in(text);
        return text.looks[0];
    }

    private static void assertSound(String text) {
        int last = 0;
        for (var mark : PersonalDataMarks.in(text)) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(last).isLessThan(mark.end());
            last = mark.end();
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
    }

    private static void assertMarks(String example, Kind kind) {
        var text = example.replaceAll("[\\[\\]]", "");
        var marked = new StringBuilder(text);
        var marks = PersonalDataMarks.in(text);
        for (int i = marks.size() - 1; i >= 0; i--) {
            marked.insert(marks.get(i).end(), ']').insert(marks.get(i).start(), '[');
        }
        assertThat(marked.toString()).isEqualTo(example);
        assertThat(marks).allSatisfy(mark -> assertThat(mark.kind()).isEqualTo(kind));
    }

    /** A text that counts how often one of its characters is looked at. */
    private record Watched(String text, long[] looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks[0]++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks[0] += end - start;
            return new Watched(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
