package fr.vigie.advice.market.official;

import static fr.vigie.advice.market.official.Readings.code;
import static fr.vigie.advice.market.official.Readings.commune;
import static fr.vigie.advice.market.official.Readings.count;
import static fr.vigie.advice.market.official.Readings.decimal;
import static fr.vigie.advice.market.official.Readings.decimalBetween;
import static fr.vigie.advice.market.official.Readings.isMasked;
import static fr.vigie.advice.market.official.Readings.label;
import static fr.vigie.advice.market.official.Readings.maskable;
import static fr.vigie.advice.market.official.Readings.oneToFive;
import static fr.vigie.advice.market.official.Readings.regionNamed;
import static fr.vigie.advice.market.official.Readings.rome;
import static fr.vigie.advice.market.official.Readings.romeOrNone;
import static fr.vigie.advice.market.official.Readings.year;

import fr.vigie.dataset.DataSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The official files that the market is made of, with the data set that each is a version of. Their order is that of
 * reading: what others are joined to comes first.
 */
public enum OfficialFile {
    /** Occupations of ROME (fiches), one a row. */
    OCCUPATIONS(
            new DataSet("rome-occupations", "France Travail", "Licence Ouverte"),
            Layout.csv("market_occupation", "code_rome", "code_fiche_em", "libelle_rome")
                    .column("rome", rome("code_rome"))
                    .column("title", label("libelle_rome", 150))
                    .key("rome")),
    /** Job titles (appellations), each of one occupation. */
    JOB_TITLES(
            new DataSet("rome-titles", "France Travail", "Licence Ouverte"),
            Layout.csv(
                            "market_job_title",
                            "code_ogr",
                            "libelle_appellation_long",
                            "libelle_appellation_court",
                            "code_rome")
                    .column("number", count("code_ogr"))
                    .column("title", label("libelle_appellation_long", 200))
                    .column("short_title", label("libelle_appellation_court", 100))
                    .column("rome", rome("code_rome"))
                    .key("number")),
    /** Changes of occupation that ROME proposes, some of them for one title alone. */
    MOVES(
            new DataSet("rome-moves", "France Travail", "Licence Ouverte"),
            Layout.csv(
                            "market_move",
                            "code_rome",
                            "code_rome_cible",
                            "code_appellation_source",
                            "code_appellation_cible",
                            "libelle_type_mobilite")
                    .column("rome", rome("code_rome"))
                    .column("target", rome("code_rome_cible"))
                    .column("from_title", count("code_appellation_source"))
                    .column("to_title", count("code_appellation_cible"))
                    .column("is_close", OfficialFile::isClose)
                    .key("rome", "target", "from_title", "to_title")),
    /** Occupational families of 2009, detailed (225), with their codes of ROME; a family may have none. */
    FAMILY_ROME(
            new DataSet("fap-2009-rome", "DARES", null),
            Layout.csv("market_family_rome", "Fap", "Rome", "intitule_rome")
                    .column("family", code("Fap", "[A-Z]\\d[A-Z]\\d\\d"))
                    .column("rome", romeOrNone("Rome"))
                    .key("family", "rome")),
    /** Occupational families of 2021 in their four levels. */
    FAMILIES_2021(
            new DataSet("fap-2021", "DARES", null),
            Layout.csv(
                            "market_family_2021",
                            "Code_FAP341",
                            "Intitulé_FAP341",
                            "Code_FAP228",
                            "Intitulé_FAP228",
                            "Code_FAP86",
                            "Intitulé_FAP86",
                            "Code_FAP22",
                            "Intitulé_FAP22")
                    .column("family_341", code("Code_FAP341", "\\w{5}[a-z]?"))
                    .column("label_341", label("Intitulé_FAP341", 200))
                    .column("family_228", code("Code_FAP228", "\\w{5}"))
                    .column("label_228", label("Intitulé_FAP228", 200))
                    .column("family_86", code("Code_FAP86", "\\w{3}"))
                    .column("label_86", label("Intitulé_FAP86", 200))
                    .column("family_22", code("Code_FAP22", "\\w"))
                    .column("label_22", label("Intitulé_FAP22", 200))
                    .key("family_341")),
    /** Employment areas (bassins d'emploi of BMO) with their communes. */
    COMMUNE_AREAS(
            new DataSet("bmo-areas", "France Travail", null),
            Layout.csv("market_commune_area", "code_commune_insee", "code_bassin_BMO", "lib_bassin_BMO")
                    .column("commune", commune("code_commune_insee"))
                    .column("area", code("code_bassin_BMO", "\\d{3,4}"))
                    .column("area_name", label("lib_bassin_BMO", 100))
                    .key("commune")),
    /** Where communes lie. */
    COMMUNE_POINTS(
            new DataSet("communes-points", "INSEE/IGN", "Licence Ouverte"),
            Layout.csv("market_commune_point", "Annee", "Code_Officiel_Commune", "latitude", "longitude")
                    .column("year", year("Annee"))
                    .column("commune", commune("Code_Officiel_Commune"))
                    .column("latitude", decimalBetween("latitude", -90, 90))
                    .column("longitude", decimalBetween("longitude", -180, 180))
                    .key("commune")),
    /** Names of communes (code officiel géographique); delegated and associated ones are rows of their own kind. */
    COMMUNE_NAMES(
            new DataSet("communes-names", "INSEE", "Licence Ouverte"),
            Layout.csv("market_commune_name", "TYPECOM", "COM", "LIBELLE", "COMPARENT")
                    .column("kind", code("TYPECOM", "[A-Z]{2,4}"))
                    .column("commune", commune("COM"))
                    .column("name", label("LIBELLE", 100))
                    .key("kind", "commune")),
    /** Offers and job seekers of a year, by occupation and employment area. */
    ROME_AREA(
            new DataSet("rome-areas", "France Travail", null),
            Layout.csv("market_rome_area", "annee", "ROME", "rome_label", "cbassin", "oee", "defm_abc", "ind_tension_d")
                    .column("year", year("annee"))
                    .column("rome", rome("ROME"))
                    .column("title", label("rome_label", 150))
                    .column("area", code("cbassin", "\\d{3,4}"))
                    .column("offers", count("oee"))
                    .column("seekers", count("defm_abc"))
                    .column("tension_class", oneToFive("ind_tension_d", ""))
                    .key("rome", "area")),
    /** Hiring projects of a year (BMO), by family of 2021 and employment area; a figure of few employers is masked. */
    HIRING_PROJECTS(
            new DataSet("bmo", "France Travail", "Licence Ouverte"),
            Layout.csv(
                            "market_hiring_project",
                            "annee",
                            "Code métier BMO",
                            "Nom métier BMO",
                            "REG",
                            "Dept",
                            "BE\\d\\d",
                            "NOMBE\\d\\d",
                            "met",
                            "xmet",
                            "smet")
                    .column("year", year("annee"))
                    .column("family", code("Code métier BMO", "\\w{5}"))
                    .column("label", label("Nom métier BMO", 200))
                    .column("region", code("REG", "\\d\\d"))
                    .column("department", code("Dept", "\\d\\d|2[AB]|9\\d\\d"))
                    .column("area", code("BE\\d\\d", "\\d{3,4}"))
                    .column("area_name", label("NOMBE\\d\\d", 100))
                    .column("projects", maskable("met"))
                    .column("projects_masked", isMasked("met"))
                    .column("hard", maskable("xmet"))
                    .column("hard_masked", isMasked("xmet"))
                    .column("seasonal", maskable("smet"))
                    .column("seasonal_masked", isMasked("smet"))
                    .key("family", "area", "department")),
    /** Tension of a year and six indicators behind it, by family of 2009 (225 and 87), for the country and its parts. */
    TENSION(
            new DataSet("dares-tension", "DARES", null),
            Layout.csv(
                            "market_tension",
                            "fap",
                            "Emploi moyen",
                            "Tension",
                            "Catégorie Tension",
                            "Intensité d'embauches",
                            "Lien formation-emploi",
                            "Manque de main-d'œuvre disponible",
                            "Non-durabilité de l'emploi",
                            "Conditions de travail contraignantes",
                            "Inadéquation géographique",
                            "Année",
                            "niveau_geo",
                            "niveau_fap",
                            "reg",
                            "dep")
                    .column("year", year("Année"))
                    .column("family", code("fap", "[A-Z]\\d[A-Z](\\d\\d)?"))
                    .column("level", code("niveau_geo", "nat|reg|dep"))
                    .column("place", OfficialFile::place)
                    .column("jobs", count("Emploi moyen"))
                    .column("tension", decimal("Tension"))
                    .column("tension_class", oneToFive("Catégorie Tension", ""))
                    .column("hiring_intensity", oneToFive("Intensité d'embauches", ""))
                    .column("training_link", oneToFive("Lien formation-emploi", ""))
                    .column("lack_of_workers", oneToFive("Manque de main-d'œuvre disponible", ""))
                    .column("precarity", oneToFive("Non-durabilité de l'emploi", ""))
                    .column("hard_conditions", oneToFive("Conditions de travail contraignantes", ""))
                    .column("distance", oneToFive("Inadéquation géographique", ""))
                    .key("family", "level", "place")),
    /** Jobs of 2019 and their future until 2030, by family of 2009 (87; several joined in some rows) and region. */
    OUTLOOK(
            new DataSet("metiers-2030", "DARES / France Stratégie", "Etalab"),
            Layout.json(
                            "market_outlook",
                            "code_fap",
                            "fap_libelle",
                            "region",
                            "effectifs_(20\\d\\d)_milliers",
                            "part_metier_region",
                            "indice_specificite",
                            "creations_destructions_milliers",
                            "departs_fin_carriere_milliers",
                            "jeunes_debutants_milliers",
                            "solde_mobilites_inter_regions_milliers",
                            "desequilibre_milliers",
                            "postes_a_pourvoir_milliers",
                            "niveau_tension_20\\d\\d")
                    .column("families", code("code_fap", "\\w{3}(;\\w{3})*"))
                    .column("label", label("fap_libelle", 200))
                    .column("region", regionNamed("region"))
                    .column("jobs", decimal("effectifs_(20\\d\\d)_milliers"))
                    .column("region_share", decimal("part_metier_region"))
                    .column("specificity", decimal("indice_specificite"))
                    .column("creations", decimal("creations_destructions_milliers"))
                    .column("departures", decimal("departs_fin_carriere_milliers"))
                    .column("beginners", decimal("jeunes_debutants_milliers"))
                    .column("migration", decimal("solde_mobilites_inter_regions_milliers"))
                    .column("imbalance", decimal("desequilibre_milliers"))
                    .column("openings", decimal("postes_a_pourvoir_milliers"))
                    .column("tension_class", oneToFive("niveau_tension_20\\d\\d", "hors champ"))
                    .key("families", "region")),
    /** Hirings of a year by occupation and industry (NAF). */
    INDUSTRIES(
            new DataSet("rome-industries", "France Travail", null),
            Layout.csv("market_industry", "rome_id", "naf_id", "naf_label", "hirings")
                    .column("rome", rome("rome_id"))
                    .column("industry", code("naf_id", "\\d{4}[A-Z]"))
                    .column("label", label("naf_label", 200))
                    .column("hirings", count("hirings"))
                    .key("rome", "industry"));

    private static final List<String> NAMES =
            Arrays.stream(values()).map(file -> file.dataSet.name()).toList();

    private final DataSet dataSet;
    private final Layout layout;

    OfficialFile(DataSet dataSet, Layout layout) {
        this.dataSet = dataSet;
        this.layout = layout;
    }

    /** The data set that such a file is a version of. */
    public DataSet dataSet() {
        return dataSet;
    }

    /** Table that its rows stand in, by version and line. */
    public String table() {
        return layout.table();
    }

    /** Columns of the table, after version and line. */
    public List<String> columns() {
        return layout.columns();
    }

    Layout layout() {
        return layout;
    }

    /** Names of all data sets of the market. */
    public static List<String> dataSets() {
        return NAMES;
    }

    public static Optional<OfficialFile> ofDataSet(String name) {
        return Arrays.stream(values())
                .filter(file -> file.dataSet.name().equals(name))
                .findFirst();
    }

    private static Object isClose(Fields row) throws Rejected {
        var kind = row.get("libelle_type_mobilite");
        return switch (kind) {
            case "Proche" -> true;
            case "Evolution", "Évolution" -> false;
            default -> throw new Rejected("has an unknown kind of move: " + kind);
        };
    }

    /** Empty for the country, else the code of the region or department that the row is of. */
    private static Object place(Fields row) throws Rejected {
        var place =
                switch (row.get("niveau_geo")) {
                    case "reg" -> Readings.region(row.get("reg"));
                    case "dep" -> row.get("dep");
                    default -> "";
                };
        if (place.length() > 3 || place.isEmpty() != "nat".equals(row.get("niveau_geo"))) {
            throw new Rejected("has no place of its level: " + place);
        }
        return place;
    }
}
