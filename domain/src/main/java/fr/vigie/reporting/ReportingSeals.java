package fr.vigie.reporting;

import fr.vigie.confidentiality.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** The sealed columns of this context: drafts, mandates, files. */
@ApplicationScoped
class ReportingSeals {

    @Produces
    SealedColumn draft() {
        return SealedColumn.of("filing_draft", "id", "content", "filing_draft.content");
    }

    @Produces
    SealedColumn mandator() {
        return SealedColumn.of("report_mandate", "report_id", "name_sealed", "report_mandate.name");
    }

    @Produces
    SealedColumn fileName() {
        return SealedColumn.of("evidence", "id", "name", "evidence.name");
    }

    @Produces
    SealedColumn captureAddress() {
        return SealedColumn.of("evidence", "id", "capture_address", "evidence.capture_address");
    }

    @Produces
    SealedColumn fileContent() {
        return new SealedColumn(
                "evidence_chunk",
                List.of("evidence_id", "kind", "part"),
                "sealed",
                "CONCAT('evidence_chunk/', evidence_id, '/', kind, '/', part)");
    }
}
