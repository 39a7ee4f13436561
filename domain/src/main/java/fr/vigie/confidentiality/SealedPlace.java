package fr.vigie.confidentiality;

import java.util.List;

/**
 * A sealed value in the database, without the value.
 *
 * @param key of its row, in the order of the column's key
 * @param context for which it was sealed
 * @param outdated whether a key seals it that only opens any more
 */
public record SealedPlace(SealedColumn column, List<Object> key, String context, boolean outdated) {

    public SealedPlace {
        key = List.copyOf(key);
    }
}
