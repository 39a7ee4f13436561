package fr.vigie.confidentiality;

/** A value as it was sealed, and the same under the present key. */
public record SealedAnew(SealedPlace place, byte[] before, byte[] after) {

    @Override
    public String toString() {
        return "SealedAnew[" + place.context() + "]";
    }
}
