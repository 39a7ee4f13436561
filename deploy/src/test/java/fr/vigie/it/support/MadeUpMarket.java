package fr.vigie.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** The made-up labour market, in use again whatever official files another test has taken in. */
public final class MadeUpMarket {

    private static final String MADE_UP =
            "SELECT COUNT(*) FROM data_set_version WHERE demonstration AND data_set = 'rome-occupations'";

    private MadeUpMarket() {}

    public static void use() {
        var database = Database.underTest();
        database.change("UPDATE data_set_version SET is_current = FALSE"
                + " WHERE NOT demonstration AND data_set NOT LIKE '%platforms'");
        if (database.number(MADE_UP) == 0) {
            var end = Jobs.underTest().run("demonstration-market", Map.of());
            assertThat(end.status()).as(end.error()).isEqualTo("COMPLETED");
        }
        database.change("UPDATE data_set_version SET is_current = TRUE WHERE demonstration");
    }
}
