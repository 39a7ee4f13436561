package fr.vigie.advice.market;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.market.official.OfficialFile;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What somebody types finds work and places. */
class LookupTest {

    private final FileRows rows = new FileRows()
            .with(
                    OfficialFile.OCCUPATIONS,
                    "code_rome,code_fiche_em,code_ogr,libelle_rome,statut\nA1101,1,1,Soufflage de verre,1\n")
            .with(
                    OfficialFile.JOB_TITLES,
                    "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome,statut\n"
                            + "10,Élagueur / Élagueuse,Élagueur(se),A1102,1\n"
                            + "11,Chef élagueur / Cheffe élagueuse,Chef élagueur,A1103,1\n"
                            + "12,Souffleur / Souffleuse de verre,Souffleur,A1101,1\n")
            .with(
                    OfficialFile.COMMUNE_NAMES,
                    "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n"
                            + "COM,38002,84,38,,381,0,X,X,Évreuil-le-Haut,,\nCOM,38003,84,38,,381,0,X,X,Évreuil,,\n"
                            + "COMD,38004,,,,,0,X,X,Évreuil-Délégué,,38003\n")
            .with(
                    OfficialFile.COMMUNE_AREAS,
                    "reg,dep,code_commune_insee,code_bassin_BMO,lib_bassin_BMO\n84,38,38003,8402,BORD DU LAC\n84,38,38005,8402,BORD DU LAC\n")
            .with(
                    OfficialFile.COMMUNE_POINTS,
                    ";GeoPoint;Annee;Code_Officiel_Commune;latitude;longitude\n0;\"45, 5\";2031;38003;45.5;5.25\n");

    @Test
    void job_titles_are_found_by_the_beginnings_of_their_words_without_accents() {
        var index = new TitleIndex(rows);
        assertThat(index.find("elag", 9))
                .extracting(JobTitle::title)
                .containsExactly("Élagueur / Élagueuse", "Chef élagueur / Cheffe élagueuse");
        assertThat(index.find("VERRE souff", 9))
                .extracting(JobTitle::title)
                .contains("Souffleur / Souffleuse de verre");
        assertThat(index.find("verre souff", 1).get(0).occupation()).isEqualTo("Soufflage de verre");
        assertThat(index.find("lagueur", 9)).isEmpty();
        assertThat(index.find(" - ", 9)).isEmpty();
    }

    @Test
    void communes_are_found_by_name_by_code_and_without_a_name_by_their_area() {
        var index = new CommuneIndex(rows);
        assertThat(index.find("evreuil", 9)).extracting(Commune::code).containsExactly("38003", "38002");
        assertThat(index.find("3800", 9)).extracting(Commune::code).containsExactly("38002", "38003", "38005");
        assertThat(index.find("bord du", 9)).extracting(Commune::code).containsExactly("38005");
        var commune = index.at("38003").orElseThrow();
        assertThat(commune.areaName()).isEqualTo("BORD DU LAC");
        assertThat(commune.department().name()).isEqualTo("Isère");
        assertThat(commune.latitude()).isEqualTo(OptionalDouble.of(45.5));
        assertThat(index.at("38002").orElseThrow().area()).isNull();
    }
}
