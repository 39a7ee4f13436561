package fr.vigie.advice.counsel;

import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.Extent;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.market.MarketSource;
import fr.vigie.advice.market.Move;
import fr.vigie.advice.model.BaselineHazard;
import fr.vigie.advice.path.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A market of twelve occupations, made by hand. */
final class Markets {

    private static final Map<String, String> TITLES = new TreeMap<>(Map.ofEntries(
            Map.entry("D1505", "Personnel de caisse"),
            Map.entry("D1507", "Mise en rayon libre-service"),
            Map.entry("D1106", "Vente en alimentation"),
            Map.entry("M1601", "Accueil et renseignements"),
            Map.entry("M1805", "Études et développement informatique"),
            Map.entry("M1802", "Expertise et support en systèmes d’information"),
            Map.entry("M1806", "Conseil et maîtrise d’ouvrage en systèmes d’information"),
            Map.entry("M1810", "Production et exploitation de systèmes d’information"),
            Map.entry("J1506", "Soins infirmiers généralistes"),
            Map.entry("J1505", "Soins infirmiers spécialisés en prévention"),
            Map.entry("J1502", "Coordination de services médicaux ou paramédicaux"),
            Map.entry("F1703", "Maçonnerie")));

    static final Occupations OCCUPATIONS =
            new Occupations(TITLES.keySet().stream().map(Rome::new).toList());

    static final LocalDate DATE = LocalDate.of(2024, 4, 1);

    private static final int DEPARTMENTS = Department.all().size();

    private final MarketCell[] cells = new MarketCell[OCCUPATIONS.size() * DEPARTMENTS];
    private final List<List<Move>> moves = new ArrayList<>();
    private boolean madeUp;

    private Markets() {
        for (int occupation = 0; occupation < OCCUPATIONS.size(); occupation++) {
            moves.add(new ArrayList<>());
        }
    }

    /** Nothing is known, and no move. */
    static Markets empty() {
        return new Markets();
    }

    /** The moves of ROME among the twelve, and an average tension nearly everywhere. */
    static Markets ordinary() {
        return empty().close("D1505", "D1507", "M1601")
                .afterTraining("D1505", "D1106")
                .close("D1106", "D1505", "D1507")
                .close("M1805", "M1806")
                .afterTraining("M1805", "M1802", "M1810")
                .close("J1506", "J1505")
                .afterTraining("J1506", "J1502");
    }

    static int index(String occupation) {
        return OCCUPATIONS.index(new Rome(occupation)).orElseThrow();
    }

    Markets close(String from, String... to) {
        return moves(from, true, to);
    }

    Markets afterTraining(String from, String... to) {
        return moves(from, false, to);
    }

    Markets everywhere(String occupation, MarketCell cell) {
        Department.all().forEach(department -> at(occupation, department.code(), cell));
        return this;
    }

    Markets at(String occupation, String department, MarketCell cell) {
        cells[
                index(occupation) * DEPARTMENTS
                        + Department.of(department).orElseThrow().index()] = cell;
        return this;
    }

    Markets madeUp() {
        madeUp = true;
        return this;
    }

    Market market() {
        return new Market(
                OCCUPATIONS,
                List.copyOf(TITLES.values()),
                cells,
                moves,
                madeUp,
                List.copyOf(sources().values()));
    }

    Knowledge known() {
        return Knowledge.of(market(), sources(), false);
    }

    Knowledge demonstrated() {
        return Knowledge.of(market(), sources(), true);
    }

    static Map<MarketFigure, MarketSource> sources() {
        var sources = new EnumMap<MarketFigure, MarketSource>(MarketFigure.class);
        var tension = new MarketSource("dares-tension", "DARES", LocalDate.of(2019, 12, 31), null);
        var projects = new MarketSource("bmo", "France Travail", DATE, "Licence Ouverte");
        sources.put(MarketFigure.TENSION, tension);
        sources.put(MarketFigure.PROJECTS, projects);
        sources.put(MarketFigure.DIFFICULTY, projects);
        sources.put(MarketFigure.OFFERS, projects);
        sources.put(MarketFigure.SEEKERS, projects);
        return sources;
    }

    static MarketCell tension(int tension) {
        return new MarketCell(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.of(tension),
                Extent.DEPARTMENT);
    }

    static MarketCell counts(int offers, int seekers) {
        return new MarketCell(
                OptionalInt.of(offers),
                OptionalInt.of(seekers),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                null);
    }

    static MarketCell cell(int offers, int seekers, int projects, double difficulty, int tension) {
        return new MarketCell(
                OptionalInt.of(offers),
                OptionalInt.of(seekers),
                OptionalInt.of(projects),
                OptionalDouble.of(difficulty),
                OptionalInt.of(projects),
                OptionalInt.of(tension),
                Extent.DEPARTMENT);
    }

    private Markets moves(String from, boolean close, String... to) {
        for (var code : to) {
            moves.get(index(from)).add(new Move(index(code), close));
        }
        return this;
    }

    /** Hazards of 3 % a month everywhere; cells may differ, with an interval of so much on either side. */
    static final class Hazards {

        private final float[] cell = filled(1);
        private final float[] low = filled(0.95f);
        private final float[] high = filled(1.05f);
        private final int[] spells = new int[cell.length];

        Hazards at(String occupation, String department, double theta, double width) {
            int at = index(occupation) * DEPARTMENTS
                    + Department.of(department).orElseThrow().index();
            cell[at] = (float) theta;
            low[at] = (float) (theta * (1 - width));
            high[at] = (float) (theta * (1 + width));
            spells[at] = 400;
            return this;
        }

        BaselineHazard hazard() {
            return new BaselineHazard(
                    0.03,
                    ones(AgeBand.values().length),
                    ones(Diploma.values().length),
                    ones(Spell.LONGEST),
                    ones(OCCUPATIONS.size()),
                    ones(DEPARTMENTS),
                    cell,
                    low,
                    high,
                    spells);
        }

        private static double[] ones(int length) {
            var ones = new double[length];
            Arrays.fill(ones, 1);
            return ones;
        }

        private static float[] filled(float value) {
            var filled = new float[OCCUPATIONS.size() * DEPARTMENTS];
            Arrays.fill(filled, value);
            return filled;
        }
    }
}
