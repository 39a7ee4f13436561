package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceCodeTest {

    private static final Department CREUSE = Department.of("23").orElseThrow();
    private static final Rome CASHIER = new Rome("D1505");
    private static final Rome STACKER = new Rome("D1507");

    /** Every kind of reason once. */
    private static final AdviceList LIST = new AdviceList(
            CASHIER,
            CREUSE,
            300,
            true,
            false,
            List.of(
                    new Advice(
                            Module.CLOSE_OCCUPATION,
                            new Advice.Target(STACKER, CREUSE, 32_768),
                            EvidenceGrade.C,
                            412,
                            65_535,
                            List.of(
                                    new Reason.Searching(),
                                    new Reason.Official(
                                            MarketFigure.OFFERS,
                                            false,
                                            CASHIER,
                                            CREUSE,
                                            12,
                                            LocalDate.of(2020, 12, 31)),
                                    new Reason.Official(
                                            MarketFigure.PROJECTS,
                                            true,
                                            STACKER,
                                            CREUSE,
                                            1_300,
                                            LocalDate.of(2024, 4, 1)),
                                    new Reason.NoFigure(true, STACKER, CREUSE),
                                    new Reason.NoFigure(false, CASHIER, CREUSE),
                                    new Reason.BetterChances(true))),
                    new Advice(
                            Module.IMMERSION,
                            null,
                            EvidenceGrade.B,
                            -3,
                            1,
                            List.of(
                                    new Reason.Holds(Condition.NO_EXPERIENCE),
                                    new Reason.Cohort(Horizon.EIGHTEEN_MONTHS, EvidenceGrade.B, 123_456, 250, -40, 540),
                                    new Reason.Association(Reason.Direction.WORSE),
                                    new Reason.NoEvidenceYet(),
                                    new Reason.Counterfactual(Change.HAD_TWO_YEARS_OF_EXPERIENCE)))),
            List.of(new AdviceList.Withheld(Module.CV, 50_000)),
            List.of(
                    new AdviceList.Opening(Change.HAD_LICENCE, Module.TEMPORARY_WORK, null, null),
                    new AdviceList.Opening(
                            Change.COULD_MOVE_ANYWHERE,
                            Module.FAR_DEPARTMENT,
                            CASHIER,
                            Department.of("974").orElseThrow())));

    @Test
    void every_kind_of_reason_reads_back() {
        assertThat(AdviceCode.decode(new AdviceCode().encode(LIST))).isEqualTo(LIST);
    }

    /** Whoever changes this changed the form: stored lists would read wrong. Then the version has to change too. */
    @Test
    void the_form_stays_as_it_is() {
        assertThat(HexFormat.of().formatHex(new AdviceCode().encode(LIST))).isEqualTo(GOLDEN);
    }

    /** Stored by ordinal: new ones go to the end. */
    @Test
    void what_is_stored_by_ordinal_keeps_its_place() {
        assertThat(Arrays.asList(Condition.values()).indexOf(Condition.SELF_EMPLOYMENT_IS_COMMON))
                .isEqualTo(34);
        assertThat(Arrays.asList(Condition.values()).subList(0, 35).toString().hashCode())
                .isEqualTo(-1807674703);
        assertThat(Change.values())
                .startsWith(
                        Change.HAD_LICENCE,
                        Change.COULD_GO_AN_HOUR,
                        Change.COULD_MOVE_IN_REGION,
                        Change.COULD_MOVE_ANYWHERE,
                        Change.SEARCHED_ON,
                        Change.HAD_NEXT_DIPLOMA,
                        Change.HAD_TWO_YEARS_OF_EXPERIENCE);
        assertThat(MarketFigure.values())
                .startsWith(
                        MarketFigure.OFFERS,
                        MarketFigure.SEEKERS,
                        MarketFigure.PROJECTS,
                        MarketFigure.DIFFICULTY,
                        MarketFigure.TENSION);
    }

    @Test
    void one_writer_writes_many() {
        var code = new AdviceCode();
        assertThat(code.encode(LIST)).isEqualTo(code.encode(LIST));
    }

    @Test
    void another_version_is_refused() {
        var bytes = new AdviceCode().encode(LIST);
        bytes[0] = 2;
        assertThatThrownBy(() -> AdviceCode.decode(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_has_no_place_without_grade_a_or_b() {
        assertThatThrownBy(() -> new Reason.Cohort(Horizon.SIX_MONTHS, EvidenceGrade.C, 1, 1, 0, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final String GOLDEN =
            "01010305e117ac02051df622990202660305e3178000019cffff10200c2a940a3130611315fffd0001"
                    + "000743c0c40700faffd8021c517086010ec35002001443050305e163";
}
