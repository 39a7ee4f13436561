package fr.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.reporting.NotConcernedReason;
import fr.vigie.reporting.Outcome;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportStatus;
import fr.vigie.reporting.ResponseKind;
import fr.vigie.reporting.SetAsideReason;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowUpTextsTest {

    private final ResourceBundle texts = ResourceBundle.getBundle("fr.vigie.web.citizen", Locale.FRENCH);

    @Test
    void every_state_and_every_act_is_told_in_words() {
        assertThat(texts.keySet())
                .containsAll(keys("now.", ReportStatus.values()).toList())
                .containsAll(keys("act.", ReportAct.values())
                        .flatMap(key -> Stream.of(key, key + ".text"))
                        .toList());
    }

    @Test
    void what_the_platform_could_not_be_told_is_told_in_other_words() {
        assertThat(texts.keySet())
                .contains("followUp.now.TRANSMITTED.untold", "followUp.now.EXPIRED_UNREAD.untold")
                .containsAll(keys("act.", ReportAct.TRANSMIT, ReportAct.REMIND)
                        .flatMap(key -> Stream.of(key + ".untold", key + ".untold.text"))
                        .toList());
    }

    @Test
    void every_answer_and_every_reason_is_told_in_words() {
        assertThat(texts.keySet())
                .containsAll(keys("response.", ResponseKind.values()).toList())
                .containsAll(
                        keys("response.reason.", NotConcernedReason.values()).toList())
                .containsAll(keys("reason.", SetAsideReason.values()).toList())
                .containsAll(keys("said.", Outcome.values()).toList());
    }

    private static Stream<String> keys(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> "followUp." + prefix + constant.name());
    }
}
