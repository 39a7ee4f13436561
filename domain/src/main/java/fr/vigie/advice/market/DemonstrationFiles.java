package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import fr.vigie.advice.market.official.MadeUpFile;
import fr.vigie.advice.market.official.OfficialFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/**
 * A made-up labour market in the official forms: sixty occupations under codes of ROME, titled in our own words, in all 101
 * departments, each one employment area around its main town.
 *
 * <p>Every figure is drawn from a seed and the places of occupation and department in their lists, so that it is always the
 * same. With <i>b</i> how common the occupation is (demonstration-occupations.csv), <i>s</i> the department's size in hundreds
 * of thousands of people (demonstration-towns.csv), and each <i>r</i> drawn between 0 and 1:
 *
 * <ul>
 *   <li>demand = b · s · 2^(2r−1); offers are that, rounded;
 *   <li>seekers = demand · 2^(2.4·r(occupation) − 1 + r): common for some occupations, rare for others;
 *   <li>the class of tension follows offers ÷ seekers: from 0.35, 0.55, 0.8 and 1.15 on, 2 to 5;
 *   <li>hiring projects = demand · (0.6 + 0.8r), hard ones a share of 0.1 + 0.14 · class; below 10 both are masked.
 * </ul>
 *
 * One cell of 25 has no figures at all, and Mayotte has neither offers nor tension, as in the official files.
 */
final class DemonstrationFiles {

    private static final long SEED = 20_251_031;
    private static final int YEAR = 2025;
    private static final String MAYOTTE = "976";
    private static final int SECRET_BELOW = 10;
    private static final double MISSING = 0.04;
    private static final double[] CLASSES_FROM = {0.35, 0.55, 0.8, 1.15};

    /** When this content was last changed: the same for everybody who has this version of the program. */
    private static final Instant MADE = Instant.parse("2026-11-25T00:00:00Z");

    private record Occupation(String rome, String title, List<String> jobs, double base, String family) {}

    private record Town(String commune, String name, String latitude, String longitude, double size, String area) {}

    /** What is drawn for one occupation in one department. */
    private record Cell(int offers, int seekers, int projects, int hard, int tension, boolean missing) {}

    private final List<Occupation> occupations = new ArrayList<>();
    private final List<Town> towns = new ArrayList<>();

    private DemonstrationFiles() {
        for (var fields : lines("demonstration-occupations.csv")) {
            var family = "Y%dZ%02d".formatted(occupations.size() / 100, occupations.size() % 100);
            occupations.add(new Occupation(
                    fields[0], fields[1], List.of(fields[2].split("\\|")), Double.parseDouble(fields[3]), family));
        }
        for (var fields : lines("demonstration-towns.csv")) {
            towns.add(new Town(
                    fields[0],
                    fields[1],
                    fields[2],
                    fields[3],
                    Double.parseDouble(fields[4]),
                    Integer.toString(9001 + towns.size())));
        }
    }

    static List<MadeUpFile> all() {
        var files = new DemonstrationFiles();
        return List.of(
                files.occupations(),
                files.jobTitles(),
                files.moves(),
                files.families(),
                files.areas(),
                files.points(),
                files.names(),
                files.areaFigures(),
                files.projects(),
                files.tensions());
    }

    private MadeUpFile occupations() {
        var lines = under("code_rome,code_fiche_em,code_ogr,libelle_rome,statut");
        occupations.forEach(one -> lines.add("%s,,,%s,1".formatted(one.rome(), one.title())));
        return file(OfficialFile.OCCUPATIONS, lines);
    }

    private MadeUpFile jobTitles() {
        var lines = under("code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome,statut");
        int number = 1;
        for (var occupation : occupations) {
            for (var job : occupation.jobs()) {
                lines.add("%d,%s,%s,%s,1".formatted(number++, job, job, occupation.rome()));
            }
        }
        return file(OfficialFile.JOB_TITLES, lines);
    }

    /** Occupations under the same three characters of their codes are close; others under the same letter follow a training. */
    private MadeUpFile moves() {
        var lines =
                under("code_rome,code_rome_cible,code_appellation_source,code_appellation_cible,libelle_type_mobilite");
        for (var from : occupations) {
            for (var to : occupations) {
                boolean close = from.rome().startsWith(to.rome().substring(0, 3));
                if (from != to && from.rome().charAt(0) == to.rome().charAt(0)) {
                    lines.add("%s,%s,,,%s".formatted(from.rome(), to.rome(), close ? "Proche" : "Evolution"));
                }
            }
        }
        return file(OfficialFile.MOVES, lines);
    }

    private MadeUpFile families() {
        var lines = under("Fap;Rome;intitule_rome");
        occupations.forEach(one -> lines.add(one.family() + ";" + one.rome() + ";" + one.title()));
        return file(OfficialFile.FAMILY_ROME, lines);
    }

    private MadeUpFile areas() {
        var lines = under("reg,dep,code_commune_insee,code_bassin_BMO,lib_bassin_BMO");
        towns.forEach(town -> lines.add(",,%s,%s,%s".formatted(town.commune(), town.area(), areaName(town))));
        return file(OfficialFile.COMMUNE_AREAS, lines);
    }

    private MadeUpFile points() {
        var lines = under("Annee;Code_Officiel_Commune;latitude;longitude");
        towns.forEach(
                town -> lines.add("%d;%s;%s;%s".formatted(YEAR, town.commune(), town.latitude(), town.longitude())));
        return file(OfficialFile.COMMUNE_POINTS, lines);
    }

    private MadeUpFile names() {
        var lines = under("TYPECOM,COM,LIBELLE,COMPARENT");
        towns.forEach(town -> lines.add("COM,%s,%s,".formatted(town.commune(), town.name())));
        return file(OfficialFile.COMMUNE_NAMES, lines);
    }

    private MadeUpFile areaFigures() {
        var lines = under("annee;ROME;rome_label;cbassin;lib_bassin;oee;defm_abc;ind_tension_d");
        forEachCell((occupation, department, town, cell) -> {
            if (!cell.missing() && !department.code().equals(MAYOTTE)) {
                lines.add("%d;%s;%s;%s;%s;%d;%d;%d"
                        .formatted(
                                YEAR,
                                occupation.rome(),
                                occupation.title(),
                                town.area(),
                                areaName(town),
                                cell.offers(),
                                cell.seekers(),
                                cell.tension()));
            }
        });
        return file(OfficialFile.ROME_AREA, lines);
    }

    private MadeUpFile projects() {
        var lines = under("annee,Code métier BMO,Nom métier BMO,REG,Dept,BE%02d,NOMBE%02d,met,xmet,smet"
                .formatted(YEAR % 100, YEAR % 100));
        forEachCell((occupation, department, town, cell) -> {
            if (!cell.missing()) {
                lines.add("%d,%s,%s,%s,%s,%s,%s,%s,%s,*"
                        .formatted(
                                YEAR,
                                occupation.family(),
                                occupation.title(),
                                department.region(),
                                department.code(),
                                town.area(),
                                areaName(town),
                                masked(cell.projects()),
                                masked(cell.hard())));
            }
        });
        return file(OfficialFile.HIRING_PROJECTS, lines);
    }

    private MadeUpFile tensions() {
        var lines = under("fap,Emploi moyen,Tension,Catégorie Tension,Intensité d'embauches,Lien formation-emploi,"
                + "Manque de main-d'œuvre disponible,Non-durabilité de l'emploi,Conditions de travail contraignantes,"
                + "Inadéquation géographique,Année,niveau_geo,niveau_fap,reg,dep");
        forEachCell((occupation, department, town, cell) -> {
            if (!cell.missing() && !department.code().equals(MAYOTTE)) {
                lines.add("%s,%d,,%d,,,,,,,%d,dep,fap 225,,%s"
                        .formatted(occupation.family(), 10 * cell.offers(), cell.tension(), YEAR, department.code()));
            }
        });
        for (var occupation : occupations) {
            long jobs = Math.round(10
                    * occupation.base()
                    * towns.stream().mapToDouble(Town::size).sum());
            lines.add("%s,%d,,3,,,,,,,%d,nat,fap 225,,".formatted(occupation.family(), jobs, YEAR));
        }
        return file(OfficialFile.TENSION, lines);
    }

    @FunctionalInterface
    private interface CellTaker {
        void take(Occupation occupation, Department department, Town town, Cell cell);
    }

    private void forEachCell(CellTaker taker) {
        for (int o = 0; o < occupations.size(); o++) {
            for (var department : Department.all()) {
                var town = towns.get(department.index());
                taker.take(occupations.get(o), department, town, draw(o, department.index(), town));
            }
        }
    }

    private Cell draw(int occupation, int department, Town town) {
        double scarce = new SplittableRandom(SEED + occupation).nextDouble();
        var random = new SplittableRandom(SEED * 31 + occupation * 1009L + department);
        double demand = occupations.get(occupation).base() * town.size() * Math.pow(2, 2 * random.nextDouble() - 1);
        long offers = Math.round(demand);
        long seekers = Math.round(demand * Math.pow(2, 2.4 * scarce - 1 + random.nextDouble()));
        int tension = 1;
        for (double from : CLASSES_FROM) {
            tension += offers >= from * seekers ? 1 : 0;
        }
        long projects = Math.round(demand * (0.6 + 0.8 * random.nextDouble()));
        long hard = Math.round(projects * (0.1 + 0.14 * tension));
        return new Cell(
                (int) offers, (int) seekers, (int) projects, (int) hard, tension, random.nextDouble() < MISSING);
    }

    private static String masked(int figure) {
        return figure < SECRET_BELOW ? "*" : Integer.toString(figure);
    }

    private static String areaName(Town town) {
        return "Bassin de " + town.name();
    }

    private static StringJoiner under(String header) {
        return new StringJoiner("\n", "", "\n").add(header);
    }

    private static MadeUpFile file(OfficialFile file, StringJoiner lines) {
        return new MadeUpFile(file, "demonstration-" + file.dataSet().name(), lines.toString(), MADE);
    }

    private static List<String[]> lines(String resource) {
        try (var in = DemonstrationFiles.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
