package fr.vigie.reporting.draft;

import java.util.Set;

/**
 * What came of saving.
 *
 * @param draft as it stands now
 * @param conflicts fields that another tab had changed meanwhile: of these nothing was written; empty normally
 */
public record DraftSaved(DraftView draft, Set<String> conflicts) {

    public DraftSaved {
        conflicts = Set.copyOf(conflicts);
    }
}
