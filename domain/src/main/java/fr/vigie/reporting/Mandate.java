package fr.vigie.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an agent filed a report for somebody who asked for it (mandat): by which way, when, and for whom. */
@Entity
@Table(name = "report_mandate")
class Mandate {

    @Id
    @Column(name = "report_id")
    private Long reportId;

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private MandateWay way;

    /** Name of whom it was filed for, sealed; null if they did not want to give it. */
    @Column(name = "name_sealed")
    private byte[] nameSealed;

    @Column(name = "given_at")
    private Instant givenAt;

    protected Mandate() {}

    Mandate(long reportId, long agentId, MandateWay way, byte[] nameSealed, Instant givenAt) {
        this.reportId = reportId;
        this.agentId = agentId;
        this.way = way;
        this.nameSealed = nameSealed == null ? null : nameSealed.clone();
        this.givenAt = givenAt;
    }

    /** Where the name is sealed for. */
    static String context(long reportId) {
        return "report_mandate.name/" + reportId;
    }
}
