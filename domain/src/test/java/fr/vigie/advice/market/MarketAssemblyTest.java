package fr.vigie.advice.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.official.OfficialFile;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A small market of our own, in the official forms: what joins, how it is split, and what is lost. */
class MarketAssemblyTest {

    private static final String OCCUPATIONS = "code_rome,code_fiche_em,code_ogr,libelle_rome,statut\n"
            + "A1101,1,1,Soufflage,1\nA1102,2,2,Polissage,1\nB1101,3,3,Gravure,1\n";
    private static final String TITLES =
            "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome,statut\n"
                    + "10,Souffleur / Souffleuse de verre,Souffleur de verre,A1101,1\n"
                    + "11,Graveur / Graveuse,Graveur(se),B1101,1\n"
                    + "12,Doreur / Doreuse sur tranche,Doreur(se),B1102,1\n";
    private static final String AREAS = "reg,dep,code_commune_insee,code_bassin_BMO,lib_bassin_BMO\n"
            + "84,1,01001,8401,BOURG\n84,1,01002,8401,BOURG\n84,1,01004,8402,BORD\n84,38,38001,8402,BORD\n"
            + "1,97,97105,102,NORD\n1,97,97801,102,NORD\n";
    private static final String AREA_FIGURES =
            "annee;ROME;rome_label;cbassin;lib_bassin_bmo19;oee;defm_abc;ind_tension_d\n"
                    + "2031;A1101;Soufflage;8401;BOURG;10;40;3\n2031;A1101;Soufflage;8402;BORD;6;0;3\n"
                    + "2031;B1102;Dorure;8401;BOURG;1;1;3\n2031;C1101;Inconnu;8401;BOURG;1;59;3\n"
                    + "2031;A1102;Polissage;102;NORD;8;4;3\n";
    private static final String FAMILIES = "Fap;Rome;intitule_rome\n"
            + "Z1Z01;A1101;Soufflage\nZ1Z01;A1102;Polissage\nZ1Z02;A1102;Polissage\nZ1Z03;NA;NA\n";
    private static final String TENSION =
            "fap,Emploi moyen,Tension ,Catégorie Tension,Intensité d'embauches,Lien formation-emploi,"
                    + "Manque de main-d'œuvre disponible,Non-durabilité de l'emploi,Conditions de travail contraignantes,"
                    + "Inadéquation géographique,Année,niveau_geo,niveau_fap,reg,dep\n"
                    + "Z1Z01,800,0.1,2.0,1.0,1.0,1.0,1.0,1.0,1.0,2031,nat,fap 225,,\n"
                    + "Z1Z02,1600,0.1,5.0,1.0,1.0,1.0,1.0,1.0,1.0,2031,nat,fap 225,,\n"
                    + "Z1Z03,600,0.1,5.0,1.0,1.0,1.0,1.0,1.0,1.0,2031,nat,fap 225,,\n"
                    + "Z1Z01,80,0.1,1.0,1.0,1.0,1.0,1.0,1.0,1.0,2031,dep,fap 225,,01\n"
                    + "Z1Z01,100,0.1,4.0,1.0,1.0,1.0,1.0,1.0,1.0,2031,reg ,fap 225,84.0,\n"
                    + "Z1Z01,9,,,,,,,,,2031,dep,fap 225,,38\n";
    private static final String FAMILIES_2021 =
            "Code_FAP341;Intitulé_FAP341;Code_FAP228;Intitulé_FAP228;Code_FAP86;Intitulé_FAP86;Code_FAP22;Intitulé_FAP22\n"
                    + "Z1X01a;Souffleurs de verre;Z1X01;Souffleurs et autres;Z1X;Verriers;Z;Divers\n"
                    + "Z1X01b;Autres métiers du verre;Z1X01;Souffleurs et autres;Z1X;Verriers;Z;Divers\n"
                    + "Z1X02;Graveurs;Z1X02;Graveurs;Z1X;Verriers;Z;Divers\n"
                    + "Z1X03;Techniciens;Z1X03;Techniciens;Z1X;Verriers;Z;Divers\n";
    private static final String BMO =
            "annee,Code métier BMO,Nom métier BMO,Famille_met,Lbl_fam_met,REG,NOM_REG,Dept,NomDept,BE31,NOMBE31,met,xmet,smet\n"
                    + "2031,Z1X01,Souffleurs et autres,Z,A,84,AURA,01,Ain,8401,BOURG,100,50,*\n"
                    + "2031,Z1X02,Graveurs,Z,A,84,AURA,01,Ain,8401,BOURG,30,*,*\n"
                    + "2031,Z1X02,Graveurs,Z,A,84,AURA,01,Ain,8402,BORD,10,10,*\n"
                    + "2031,Z1X02,Graveurs,Z,A,84,AURA,38,Isère,8402,BORD,*,*,*\n"
                    + "2031,Z1X03,Techniciens,Z,A,84,AURA,38,Isère,8402,BORD,60,*,*\n";
    private static final String MOVES =
            "code_rome,code_rome_cible,code_appellation_source,code_appellation_cible,code_type_mobilite,libelle_type_mobilite\n"
                    + "A1101,A1102,,,2,Evolution\nA1101,A1102,10,,1,Proche\nA1101,B1101,,,2,Evolution\nA1101,C1101,,,1,Proche\n";

    private static final Department AIN = Department.of("01").orElseThrow();
    private static final Department ISERE = Department.of("38").orElseThrow();

    private final MarketAssembly assembly = new MarketAssembly(
            new FileRows()
                    .with(OfficialFile.OCCUPATIONS, OCCUPATIONS)
                    .with(OfficialFile.JOB_TITLES, TITLES)
                    .with(OfficialFile.COMMUNE_AREAS, AREAS)
                    .with(OfficialFile.ROME_AREA, AREA_FIGURES)
                    .with(OfficialFile.FAMILY_ROME, FAMILIES)
                    .with(OfficialFile.TENSION, TENSION)
                    .with(OfficialFile.FAMILIES_2021, FAMILIES_2021)
                    .with(OfficialFile.HIRING_PROJECTS, BMO)
                    .with(OfficialFile.MOVES, MOVES),
            0);
    private final Market market = assembly.market(false, List.of());

    @Test
    void an_occupation_that_only_job_titles_name_is_one_and_titled_as_the_figures_by_area_do() {
        assertThat(market.occupations().size()).isEqualTo(4);
        assertThat(market.title(occupation("B1102"))).isEqualTo("Dorure");
    }

    @Test
    void what_is_counted_by_area_is_split_by_the_departments_communes() {
        assertThat(cell("A1101", AIN).offers()).hasValue(13);
        assertThat(cell("A1101", AIN).seekers()).hasValue(40);
        assertThat(cell("A1101", ISERE).offers()).hasValue(3);
        assertThat(cell("A1101", ISERE).seekers()).hasValue(0);
    }

    @Test
    void figures_of_a_small_part_of_the_country_or_of_a_department_are_not_used() {
        var rows = new FileRows()
                .with(OfficialFile.OCCUPATIONS, OCCUPATIONS)
                .with(OfficialFile.COMMUNE_AREAS, AREAS)
                .with(OfficialFile.ROME_AREA, AREA_FIGURES);
        var country = new MarketAssembly(rows, 105);
        assertThat(country.market(false, List.of()).knows(MarketCell::seekers)).isFalse();
        assertThat(country.losses().get(OfficialFile.ROME_AREA))
                .contains(new CrosswalkLoss(Joint.WHOLE, 5, 5, 104, 104));
        var border = new MarketAssembly(
                new FileRows()
                        .with(OfficialFile.OCCUPATIONS, OCCUPATIONS)
                        .with(OfficialFile.COMMUNE_AREAS, AREAS + "84,38,38002,8403,NORD\n84,38,38003,8403,NORD\n")
                        .with(OfficialFile.ROME_AREA, AREA_FIGURES),
                0);
        int soufflage = border.occupations().index(new Rome("A1101")).orElseThrow();
        assertThat(border.market(false, List.of()).cell(soufflage, ISERE).offers())
                .as("one of Isère's three communes is in an area with a figure")
                .isEmpty();
    }

    @Test
    void what_no_row_is_about_is_empty_and_not_nought() {
        assertThat(cell("B1101", ISERE)).isEqualTo(MarketCell.UNKNOWN);
        assertThat(cell("A1101", Department.of("976").orElseThrow())).isEqualTo(MarketCell.UNKNOWN);
        assertThat(new MarketAssembly(new FileRows(), 0)
                        .market(false, List.of())
                        .occupations()
                        .size())
                .isZero();
    }

    @Test
    void projects_join_by_label_and_a_family_of_which_half_is_known_gives_half() {
        assertThat(cell("A1101", AIN).projects()).hasValue(50);
        assertThat(cell("B1101", AIN).projects()).hasValue(40);
        assertThat(cell("A1102", AIN).projects()).isEmpty();
    }

    @Test
    void masked_projects_add_nothing_and_difficulty_rests_on_what_is_published() {
        assertThat(cell("A1101", AIN).difficulty()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(cell("A1101", AIN).difficultyOf()).hasValue(50);
        // Of ten projects: too few for a share.
        assertThat(cell("B1101", AIN).difficulty()).isEmpty();
        assertThat(cell("B1101", ISERE).projects()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void tension_is_the_mean_of_the_families_by_their_jobs_from_the_department_or_what_holds_it() {
        // Only one family, with a class of its own there.
        assertThat(cell("A1101", AIN).tension()).hasValue(1);
        assertThat(cell("A1101", AIN).tensionOf()).isEqualTo(Extent.DEPARTMENT);
        assertThat(cell("A1101", ISERE).tensionOf()).isEqualTo(Extent.REGION);
        assertThat(cell("A1102", AIN).tensionOf()).isEqualTo(Extent.COUNTRY);
        // The department's row has no class: the region's counts.
        assertThat(cell("A1101", ISERE).tension()).hasValue(4);
        // Half of 800 jobs at 1, all of 1,600 at 5: 4.2.
        assertThat(cell("A1102", AIN).tension()).hasValue(4);
        // No row of any family is about that department.
        assertThat(cell("A1101", Department.of("02").orElseThrow()).tension()).isEmpty();
        assertThat(cell("B1101", AIN).tension()).isEmpty();
    }

    @Test
    void a_move_is_close_if_it_is_for_one_title() {
        assertThat(market.moves(occupation("A1101")))
                .containsExactly(new Move(occupation("A1102"), true), new Move(occupation("B1101"), false));
    }

    @Test
    void what_is_lost_is_counted() {
        var areas = assembly.losses().get(OfficialFile.ROME_AREA);
        assertThat(areas.get(0)).isEqualTo(new CrosswalkLoss(Joint.OCCUPATION, 5, 1, 104, 59));
        assertThat(areas.get(1)).isEqualTo(new CrosswalkLoss(Joint.DEPARTMENT, 5, 0, 104, 2));
        var projects = assembly.losses().get(OfficialFile.HIRING_PROJECTS).get(0);
        assertThat(projects.rowsLost()).isEqualTo(1);
        assertThat(projects.shareOfVolume()).isCloseTo(110.0 / 200, within(1e-9));
        assertThat(assembly.losses().get(OfficialFile.TENSION).get(0).volumeLost())
                .isEqualTo(600);
        assertThat(assembly.losses().get(OfficialFile.MOVES).get(0).rowsLost()).isEqualTo(1);
    }

    private MarketCell cell(String rome, Department department) {
        return market.cell(occupation(rome), department);
    }

    private int occupation(String rome) {
        return market.occupations().index(new Rome(rome)).orElseThrow();
    }
}
