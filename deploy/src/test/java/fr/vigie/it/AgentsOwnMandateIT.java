package fr.vigie.it;

import static fr.vigie.it.support.EvidenceFiles.png;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Accounts;
import fr.vigie.it.support.AgentHttp;
import fr.vigie.it.support.Clamd;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.EvidenceDraft;
import fr.vigie.it.support.Multipart;
import fr.vigie.it.support.VigieTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who files at the counter and decides on reports as well: of what they filed for others they see nothing. */
@VigieTest
class AgentsOwnMandateIT {

    private Clamd clamd;

    @BeforeEach
    void startScanner() {
        clamd = Clamd.start();
    }

    @AfterEach
    void stopScanner() {
        clamd.stop();
    }

    @Test
    void what_an_agent_filed_for_somebody_is_found_and_opened_by_the_others_alone() {
        var draft = new EvidenceDraft();
        long file = draft.added(new Multipart().file("a.png", png(9, 9)));
        draft.awaitState(file, "CLEAN");
        var reference = draft.file();
        var login = Accounts.withRoles("AGENT,COUNTER");
        Database.underTest()
                .change(
                        """
                        INSERT INTO report_mandate (report_id, agent_id, way, given_at)
                        SELECT r.id, a.id, 'COUNTER', r.filed_at FROM report r, agent a
                         WHERE r.reference = ? AND a.login = ?
                        """,
                        reference,
                        login);
        var report = "/agent/signalements/" + reference;

        var own = AgentHttp.signIn(login);
        assertThat(own.get("/agent?mots=" + reference).text()).doesNotContain(report);
        assertThat(own.get(report).status()).isEqualTo(404);
        assertThat(own.get(report + "/pieces/" + file).status()).isEqualTo(404);

        var other = AgentHttp.signIn();
        assertThat(other.get("/agent?mots=" + reference).text()).contains(report);
        assertThat(other.get(report).status()).isEqualTo(200);
        assertThat(other.get(report + "/pieces/" + file).status()).isEqualTo(200);
    }
}
