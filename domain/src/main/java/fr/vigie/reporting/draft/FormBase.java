package fr.vigie.reporting.draft;

import java.util.Map;

/**
 * The draft's revision that a form was made from.
 *
 * @param revision 0 for a form that was made from none
 * @param older of fields on which the form has yet to show what another tab wrote, the revision that it knows of them
 */
public record FormBase(int revision, Map<String, Integer> older) {

    public FormBase {
        older = Map.copyOf(older);
    }

    static FormBase of(int revision) {
        return new FormBase(revision, Map.of());
    }

    int of(String field) {
        return Math.min(revision, older.getOrDefault(field, revision));
    }
}
