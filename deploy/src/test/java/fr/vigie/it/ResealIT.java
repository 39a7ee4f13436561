package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.confidentiality.Seals;
import fr.vigie.deploy.client.JobExecution;
import fr.vigie.it.support.Correspondent;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.Keys;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The suite's server seals under key 2 and still opens what key 1 sealed: rows of that time are put into its database. */
@VigieTest
class ResealIT {

    private static final AtomicLong IDS = new AtomicLong(8_000_000_000_000_000_000L);

    /** Begins as Tink's wrapped keys do, with the number of the key: X'01' and four bytes. */
    private static final String SEALED_UNDER = "SUBSTRING(`%s`, 5, 5) = X'010000000%d'";

    private static final int PEOPLE = 250;

    private final Database database = Database.underTest();
    private final Seals before = Seals.under(Keys.alone(1));
    private final Seals after = Seals.under(Keys.alone(2));

    @AfterEach
    void forget() {
        database.change("DELETE FROM person WHERE id > 8000000000000000000");
    }

    @Test
    void after_the_change_of_key_nothing_is_sealed_under_the_old_one_and_the_new_one_alone_opens_all() {
        var people = new long[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            people[i] = person(before);
        }
        long mail = mail(people[0]);

        var step = reseal();
        assertThat(step.written()).isEqualTo(2 * PEOPLE + 1);
        assertThat(step.read()).isGreaterThanOrEqualTo(step.written());
        assertThat(step.skipped()).isZero();

        binaryColumns()
                .forEach(column ->
                        assertThat(sealed(column, 1)).as(column.toString()).isZero());
        for (long id : people) {
            assertThat(after.open(bytes("SELECT email_sealed FROM person WHERE id = ?", id), "person.email/" + id))
                    .isEqualTo("p" + id + "@exemple.fr");
            assertThat(after.open(bytes("SELECT name_sealed FROM person WHERE id = ?", id), "person.name/" + id))
                    .isEqualTo("Personne " + id);
        }
        assertThat(after.open(
                        bytes("SELECT params_sealed FROM outbox_message WHERE id = ?", mail),
                        "outbox_message.params/" + mail))
                .isEqualTo("{\"reference\":\"VIG-7K3M9Q2XW\"}");
        assertThat(reseal().written()).isZero();
    }

    @Test
    void what_no_key_opens_stays_as_it_is_and_is_counted_and_the_others_do_not_wait_for_it() {
        long broken = person(Seals.under(Keys.unknown(7)));
        long sound = person(before);
        byte[] sealed = bytes("SELECT email_sealed FROM person WHERE id = ?", broken);

        var step = reseal();
        assertThat(step.skipped()).isEqualTo(2);
        assertThat(step.written()).isEqualTo(2);
        assertThat(bytes("SELECT email_sealed FROM person WHERE id = ?", broken))
                .isEqualTo(sealed);
        assertThat(after.open(bytes("SELECT email_sealed FROM person WHERE id = ?", sound), "person.email/" + sound))
                .isEqualTo("p" + sound + "@exemple.fr");
    }

    @Test
    void no_column_that_holds_sealed_values_was_forgotten() {
        Correspondent.underTest().proven(WholeSystem.mail()).does("name", "Jeanne");
        var registered = List.of(Correspondent.underTest().does("sealed", "").split(" "));
        assertThat(registered).contains("person.email_sealed", "person.name_sealed", "outbox_message.params_sealed");
        var found = binaryColumns().stream()
                .filter(column -> sealed(column, 2) > 0)
                .map(column -> column.get(0) + "." + column.get(1))
                .toList();
        assertThat(found).contains("person.email_sealed", "person.name_sealed");
        assertThat(registered).containsAll(found);
    }

    private static JobExecution.Step reseal() {
        var run = Jobs.underTest().run("reseal", Map.of());
        assertThat(run.status()).isEqualTo("COMPLETED");
        return run.steps().get(0);
    }

    /** Nobody's but this test's: neither sent anything nor found by a draft. */
    private long person(Seals seals) {
        long id = IDS.incrementAndGet();
        database.change(
                """
                INSERT INTO person (id, email_sealed, name_sealed, language, created_at)
                VALUES (?, ?, ?, 'fr', UTC_TIMESTAMP(6))
                """,
                id,
                seals.seal("p" + id + "@exemple.fr", "person.email/" + id),
                seals.seal("Personne " + id, "person.name/" + id));
        return id;
    }

    /** Not due before the test is over. */
    private long mail(long person) {
        long id = IDS.incrementAndGet();
        database.change(
                """
                INSERT INTO outbox_message
                  (id, person_id, template, language, params_sealed, state, attempts, next_at, message_id, created_at)
                VALUES (?, ?, 'REPORT_FILED', 'fr', ?, 'QUEUED', 0, '2099-01-01', ?, UTC_TIMESTAMP(6))
                """,
                id,
                person,
                before.seal("{\"reference\":\"VIG-7K3M9Q2XW\"}", "outbox_message.params/" + id),
                "<" + UUID.randomUUID() + "@exemple.fr>");
        return id;
    }

    private List<List<Object>> binaryColumns() {
        return database.rows(
                """
                SELECT table_name, column_name FROM information_schema.columns
                 WHERE table_schema = DATABASE() AND data_type IN ('varbinary', 'blob', 'mediumblob', 'longblob')
                """);
    }

    private long sealed(List<Object> column, int key) {
        return database.number(
                "SELECT COUNT(*) FROM `" + column.get(0) + "` WHERE " + SEALED_UNDER.formatted(column.get(1), key));
    }

    private byte[] bytes(String sql, long id) {
        return (byte[]) database.rows(sql, id).get(0).get(0);
    }
}
