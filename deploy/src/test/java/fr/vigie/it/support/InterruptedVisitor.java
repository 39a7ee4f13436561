package fr.vigie.it.support;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Somebody who files with a file through the pages, and goes on where they were when the server comes back. */
public final class InterruptedVisitor {

    private final String story = "Coupure " + UUID.randomUUID();
    private FormFiling filing;
    private boolean told;
    private volatile int acknowledgedFiles;
    private volatile String reference;

    public InterruptedVisitor(Api api) {
        this.filing = new FormFiling(api);
    }

    public String story() {
        return story;
    }

    /** How many files the server said that it had taken. */
    public int acknowledgedFiles() {
        return acknowledgedFiles;
    }

    /** The reference that the receipt showed; null as long as there was none. */
    public String reference() {
        return reference;
    }

    /** Whether the draft was acknowledged, so that it must still be there. */
    public boolean hasDraft() {
        return told;
    }

    /**
     * Files, or goes on with it.
     *
     * @return false if the server went away in the middle
     */
    public boolean file() {
        try {
            if (!told) {
                filing.upToEvidence(story, "AVIS_FAUX", "Coupure");
                told = true;
            }
            if (acknowledgedFiles == 0 && reference == null) {
                add();
            }
            finish();
            return true;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    private void add() {
        var text = "Preuve de " + story + "\n" + "x".repeat(300_000);
        var answer = filing.upload(new Multipart().file("preuve.txt", text.getBytes(StandardCharsets.UTF_8)));
        // A report that was sent just before the cut takes no more files.
        if (answer.status() == 303 && !answer.header("Location").contains("probleme")) {
            acknowledgedFiles++;
        }
    }

    private void finish() {
        var receipt = filing.receipt();
        if (receipt.isEmpty()) {
            filing.go("/signaler/vous", Map.of("contact", "ANONYMOUS"));
            receipt = filing.file();
        }
        reference = receipt.get("reference");
    }

    /** After the server came back, on its new connection. */
    public InterruptedVisitor on(Api api) {
        filing = filing.on(api);
        return this;
    }
}
